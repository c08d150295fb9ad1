export { ConnectScreen } from './ConnectScreen.tsx';
export { connectInstagram, forgetConnecting, showSetup } from './connecting.ts';
export { leavePractice, openPractice } from './practice.ts';
export { Welcome } from './Welcome.tsx';
