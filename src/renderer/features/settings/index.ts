export { settingsCommands } from './commands.ts';
export { SettingsHost } from './SettingsHost.tsx';
