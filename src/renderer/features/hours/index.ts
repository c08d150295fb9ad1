export { HoursEditor } from './HoursEditor.tsx';
export { hoursWords } from './hours-words.ts';
export { TimeField } from './TimeField.tsx';
