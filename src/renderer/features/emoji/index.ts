export { EmojiPicker } from './EmojiPicker.tsx';
