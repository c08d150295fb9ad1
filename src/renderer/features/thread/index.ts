export { showMessage } from './shown-message.ts';
export { ThreadPane } from './ThreadPane.tsx';
