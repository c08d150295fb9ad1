export { UpdateNotice } from './UpdateNotice.tsx';
export { updateWords } from './update-words.ts';
