export { showMessage } from '../../place/shown-message.ts';
export { QuietRoom } from './QuietRoom.tsx';
