import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import type { SettingsBackend } from './settings.ts';

/**
 * The settings file `settings.json` below `folder`, written by electron-store (whole file, atomically). A file
 * that is no JSON any more (cut off, edited by hand) is put aside as `settings.json.unreadable` and told to
 * `onUnreadable`, so that the app starts and nothing of it is overwritten.
 */
export function openSettingsFile(folder: string, onUnreadable: (problem: string) => void): SettingsBackend {
  putAsideUnlessJson(join(folder, 'settings.json'), onUnreadable);
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: 'settings',
    accessPropertiesByDotNotation: false,
    // Run once when an older file is opened; each step turns one version's form into the next.
    projectVersion: '1.0.0',
    migrations: {},
  });
  return {
    read: (part) => store.get(part),
    write: (part, value) => store.set(part, value),
  };
}

function putAsideUnlessJson(file: string, onUnreadable: (problem: string) => void): void {
  if (!existsSync(file)) return;
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    renameSync(file, `${file}.unreadable`);
    onUnreadable(error instanceof SyntaxError ? 'not JSON' : String(error));
  }
}
