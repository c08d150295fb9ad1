export { act } from './act.ts';
export { triageCommands } from './commands.ts';
export { SheetButton } from './SheetButton.tsx';
export { ThreadActions } from './ThreadActions.tsx';
export { TickBar } from './TickBar.tsx';
