export { Composer } from './Composer.tsx';
export { composerCommands } from './commands.ts';
