import ElectronStore from 'electron-store';
import type { SettingsBackend } from './settings.ts';

/**
 * The settings file `settings.json` below `folder`, written by electron-store (whole file, atomically).
 * A file that is no JSON any more is put aside as `settings.json.unreadable`, so that nothing is overwritten
 * unseen, and the app starts with its defaults.
 */
export function openSettingsFile(folder: string): SettingsBackend {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: 'settings',
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: true,
    // Runs once when an older file is opened; each step turns one version's form into the next.
    projectVersion: '1.0.0',
    migrations: {},
  });
  return {
    read: (part) => store.get(part),
    write: (part, value) => store.set(part, value),
  };
}
