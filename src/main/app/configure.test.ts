import { describe, expect, test } from 'vitest';
import type { SecretName, SecretStore } from '../secrets/secret-store.ts';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { applyConfiguration, readConfiguration } from './configure.ts';

function secretsInMemory(): SecretStore & { kept: Map<SecretName, string> } {
  const kept = new Map<SecretName, string>();
  return {
    kind: 'kept',
    problem: null,
    kept,
    get: async (name) => kept.get(name) ?? null,
    set: async (name, secret) => void kept.set(name, secret),
    delete: async (name) => void kept.delete(name),
  };
}

const SECRET = '0123456789abcdef0123456789abcdef';

describe('a configuration file', () => {
  test('needs only the two Instagram values', () => {
    const read = readConfiguration(JSON.stringify({ instagramAppId: '123', instagramAppSecret: SECRET }));
    expect(read.ok).toBe(true);
  });

  test.each([
    ['instagramAppId is missing', { instagramAppSecret: SECRET }],
    ['colour is not known', { instagramAppId: '123', instagramAppSecret: SECRET, colour: 'red' }],
    [
      'tunnel.port is not known',
      { instagramAppId: '1', instagramAppSecret: SECRET, tunnel: { kind: 'none', port: 1 } },
    ],
    [
      'redirectUri must be',
      { instagramAppId: '1', instagramAppSecret: SECRET, redirectUri: 'http://shop.example' },
    ],
    ['humanAgent', { instagramAppId: '1', instagramAppSecret: SECRET, humanAgent: 'yes' }],
    ['tunnel.address', { instagramAppId: '1', instagramAppSecret: SECRET, tunnel: { kind: 'address' } }],
    ['instagramAppSecret must be', { instagramAppId: '1', instagramAppSecret: 'a b' }],
  ])('says that %s', (words, file) => {
    const read = readConfiguration(JSON.stringify(file));
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems.some((line) => line.startsWith('configure: ') && line.includes(words))).toBe(true);
    expect(read.problems.join('\n')).not.toContain(SECRET);
  });

  test('that is no JSON is one line without its content', () => {
    expect(readConfiguration(`{"instagramAppSecret":"${SECRET}"`)).toEqual({
      ok: false,
      problems: ['configure: the file is not JSON'],
    });
  });

  test('goes to the keychain and the settings, secrets only to the keychain', async () => {
    const secrets = secretsInMemory();
    const backend = memoryBackend();
    const settings = createSettingsStore(backend, () => {});
    const read = readConfiguration(
      JSON.stringify({
        instagramAppId: '123',
        instagramAppSecret: SECRET,
        verifyToken: 'a-verify-token',
        tunnel: { kind: 'address', address: 'https://shop.example/' },
        humanAgent: true,
      }),
    );
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const taken = await applyConfiguration(read.file, { secrets, settings });

    expect(secrets.kept).toEqual(
      new Map([
        ['instagram-app-secret', SECRET],
        ['verify-token', 'a-verify-token'],
      ]),
    );
    expect(settings.app()).toMatchObject({
      instagramAppId: '123',
      humanAgent: true,
      tunnel: { kind: 'address', address: 'https://shop.example' },
    });
    expect(JSON.stringify(backend.read('app'))).not.toContain(SECRET);
    expect(JSON.stringify(backend.read('app'))).not.toContain('a-verify-token');
    expect(taken.join('\n')).not.toContain(SECRET);
    expect(taken).toContain('configured instagramAppSecret (in the keychain)');
  });
});
