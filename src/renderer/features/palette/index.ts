export { overlayCommands } from './commands.ts';
export { KeyList } from './KeyList.tsx';
export { OverlayHost } from './OverlayHost.tsx';
