export { ErrorDetails } from './ErrorDetails.tsx';
export { ProblemPanel } from './ProblemPanel.tsx';
