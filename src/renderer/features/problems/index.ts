export { ErrorDetails } from './ErrorDetails.tsx';
export { ProblemPanel } from './ProblemPanel.tsx';
export { StorageNotice } from './StorageNotice.tsx';
export { TroubleScreen } from './TroubleScreen.tsx';
