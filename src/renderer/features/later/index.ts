export { LaterSheet } from './LaterSheet.tsx';
export { PlannedLine } from './PlannedLine.tsx';
