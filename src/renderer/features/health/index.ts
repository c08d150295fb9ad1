export { healthCommands } from './commands.ts';
