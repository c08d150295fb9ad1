export { healthCommands } from './commands.ts';
export { HealthScreen } from './HealthScreen.tsx';
