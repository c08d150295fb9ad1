export { resumeReading, showMessage } from '../../place/shown-message.ts';
export { threadCommands } from './commands.ts';
export { JumpSheet } from './JumpSheet.tsx';
export { QuietRoom } from './QuietRoom.tsx';
