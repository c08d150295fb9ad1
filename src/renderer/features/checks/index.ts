export { CheckLedger } from './CheckLedger.tsx';
export { CheckNow } from './CheckNow.tsx';
export { ImportNotice } from './ImportNotice.tsx';
export { LastCheck } from './LastCheck.tsx';
export { StoppedImport } from './StoppedImport.tsx';
