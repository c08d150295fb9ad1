export { SavedReplyPicker } from './SavedReplyPicker.tsx';
export { usePicker } from './use-picker.ts';
