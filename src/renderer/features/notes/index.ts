export { beginNote, noteCommands } from './commands.ts';
export { NoteBox } from './NoteBox.tsx';
export { NotePaper } from './NotePaper.tsx';
export { NoteTool } from './NoteTool.tsx';
