export { searchCommands } from './commands.ts';
export { SearchBox } from './SearchBox.tsx';
export { SearchChips } from './SearchChips.tsx';
export { SearchPane } from './SearchPane.tsx';
