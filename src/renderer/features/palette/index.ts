export { overlayCommands } from './commands.ts';
export { KeyList } from './KeyList.tsx';
