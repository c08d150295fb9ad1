export { connectInstagram, forgetConnecting, type SetupStep, showSetup } from './connecting.ts';
export { goToStep, resumeGuide } from './guide/guide.ts';
export { KeychainNotice } from './KeychainNotice.tsx';
export { KeychainSteps } from './KeychainSteps.tsx';
export { keychainState, keychainTexts } from './keychain-words.ts';
export { arriveAtOwnShop, leaveForOwnShop, leavePractice, openPractice } from './practice.ts';
