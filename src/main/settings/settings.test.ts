import { expect, test } from 'vitest';
import { SettingsPatch } from '../../shared/model/settings.ts';
import { createSettingsStore, memoryBackend } from './settings.ts';

test('a new installation has every default', () => {
  const settings = createSettingsStore(memoryBackend(), () => {});
  expect(settings.choices()).toMatchObject({ theme: 'system', language: 'system', sendWith: 'enter' });
  expect(settings.app().tunnel).toEqual({ kind: 'localtunnel' });
});

test('a change keeps what it does not name', () => {
  const settings = createSettingsStore(memoryBackend(), () => {});
  settings.changeChoices({ theme: 'dark' });
  settings.changeChoices({ sendWith: 'mod-enter', theme: undefined } as Parameters<
    typeof settings.changeChoices
  >[0]);
  expect(settings.choices()).toMatchObject({ theme: 'dark', sendWith: 'mod-enter' });
});

test('what the window asks to change carries nothing else along', () => {
  const patch = SettingsPatch.parse({ theme: 'dark' });
  expect(patch).toEqual({ theme: 'dark' });
  const settings = createSettingsStore(memoryBackend({ choices: { language: 'es' } }), () => {});
  expect(settings.changeChoices(patch)).toMatchObject({ theme: 'dark', language: 'es' });
});

test('a part that was spoiled by hand falls back alone, and is told', () => {
  const told: string[] = [];
  const backend = memoryBackend({ choices: { theme: 'purple' }, app: { instagramAppId: '42' } });
  const settings = createSettingsStore(backend, (part, problem) => told.push(`${part} ${problem}`));
  expect(settings.choices().theme).toBe('system');
  expect(settings.app().instagramAppId).toBe('42');
  expect(told).toEqual(['choices theme']);
});
