export { showMessage } from '../../place/shown-message.ts';
export { ThreadPane } from './ThreadPane.tsx';
