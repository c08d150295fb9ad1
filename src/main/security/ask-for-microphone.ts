import { systemPreferences } from 'electron';

/** macOS asks the owner once and remembers; elsewhere the device itself says no. */
export function askForMicrophone(): Promise<boolean> {
  if (process.platform !== 'darwin') return Promise.resolve(true);
  return systemPreferences.askForMediaAccess('microphone');
}
