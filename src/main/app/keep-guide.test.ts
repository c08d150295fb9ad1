import { expect, test } from 'vitest';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { keepGuide } from './keep-guide.ts';

test('what is left out stays, and all of it is there after a restart', () => {
  const backend = memoryBackend();
  const open = () => createSettingsStore(backend, () => expect.unreachable());
  keepGuide(open(), { step: 'keys', done: ['account', 'app'], shopName: 'oddkiln.studio' });
  keepGuide(open(), { pages: { privacy: 'https://shop.example/privacy' } });
  keepGuide(open(), { step: 'role' });
  expect(open().app().guide).toEqual({
    step: 'role',
    done: ['account', 'app'],
    shopName: 'oddkiln.studio',
    pages: { privacy: 'https://shop.example/privacy', terms: '', 'data-deletion': '' },
  });
});
