export { ReplyEditor } from './ReplyEditor.tsx';
export { SavedReplyPicker } from './SavedReplyPicker.tsx';
export { usePicker } from './use-picker.ts';
