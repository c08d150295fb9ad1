export { searchCommands } from './commands.ts';
export { SearchBox } from './SearchBox.tsx';
