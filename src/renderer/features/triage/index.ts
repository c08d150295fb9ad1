export { act } from './act.ts';
export { triageCommands } from './commands.ts';
export { LabelPopover } from './LabelPopover.tsx';
export { SheetButton } from './SheetButton.tsx';
export { snoozePicks } from './snooze-picks.ts';
export { ThreadActions } from './ThreadActions.tsx';
export { TickBar } from './TickBar.tsx';
