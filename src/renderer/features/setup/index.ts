export { ConnectScreen } from './ConnectScreen.tsx';
export { connectInstagram, forgetConnecting, type SetupStep, showSetup } from './connecting.ts';
export { KeychainNotice } from './KeychainNotice.tsx';
export { leavePractice, openPractice } from './practice.ts';
export { Welcome } from './Welcome.tsx';
