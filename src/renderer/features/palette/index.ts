export { overlayCommands } from './commands.ts';
export { OverlayHost } from './OverlayHost.tsx';
