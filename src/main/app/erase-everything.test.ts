import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSessionSecretStore } from '../secrets/session-secret-store.ts';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { eraseEverything } from './erase-everything.ts';

const FOLDERS = ['backups', 'media', 'media-set-aside-2026-10-01T12-00-00-000Z', 'outgoing', 'Cache'];
const FILES = [
  'shopbell.db',
  'shopbell.db-wal',
  'shopbell-set-aside-2026-10-01T12-00-00-000Z.db',
  'settings.json',
  'letter.txt',
];

function installation() {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-erase-'));
  for (const name of FOLDERS) mkdirSync(join(folder, name));
  for (const name of FILES) writeFileSync(join(folder, name), name);
  const secrets = createSessionSecretStore();
  const settings = createSettingsStore(memoryBackend(), () => {});
  settings.changeChoices({ theme: 'dark' });
  settings.changeApp({ instagramAppId: '4711' });
  return { folder, secrets, settings };
}

test('messages, files, copies, settings and logins are gone; what is not ours stays', async () => {
  const { folder, secrets, settings } = installation();
  await secrets.set('token:1', 'a');
  await secrets.set('verify-token', 'b');
  await eraseEverything({
    folder,
    secretNames: async () => ['token:1', 'verify-token'],
    secrets,
    settings,
    reopen: (between) => between(),
  });
  expect(readdirSync(folder).sort()).toEqual(['Cache', 'letter.txt', 'settings.json']);
  expect(settings.choices().theme).toBe('system');
  expect(settings.app().instagramAppId).toBeNull();
  expect(await secrets.get('token:1')).toBeNull();
  expect(await secrets.get('verify-token')).toBeNull();
  rmSync(folder, { recursive: true });
});

test('where the keychain cannot be asked nothing is taken away', async () => {
  const { folder, secrets, settings } = installation();
  const locked = { ...secrets, delete: () => Promise.reject(new Error('locked')) };
  const erasing = eraseEverything({
    folder,
    secretNames: async () => ['token:1'],
    secrets: locked,
    settings,
    reopen: (between) => between(),
  });
  await expect(erasing).rejects.toThrow('locked');
  expect(readdirSync(folder)).toHaveLength(FOLDERS.length + FILES.length);
  rmSync(folder, { recursive: true });
});
