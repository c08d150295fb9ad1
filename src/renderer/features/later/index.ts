export { LaterSheet } from './LaterSheet.tsx';
export { PlannedLine } from './PlannedLine.tsx';
export { useOutbox } from './use-outbox.ts';
