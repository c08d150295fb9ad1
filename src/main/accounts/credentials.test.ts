import { expect, test } from 'vitest';
import { createSessionSecretStore } from '../secrets/session-secret-store.ts';
import {
  type AppIds,
  credentialsStatus,
  loginCredentials,
  metaCredentials,
  saveCredentials,
  verifyToken,
  webhookSecrets,
} from './credentials.ts';

function place() {
  let ids: AppIds = { instagramAppId: null, metaAppId: null, redirectUri: 'https://localhost/x' };
  const save = (changed: AppIds) => {
    ids = changed;
  };
  const secrets = createSessionSecretStore();
  return {
    ids: { get: () => ids, save },
    secrets,
    randomBytes: (size: number) => new Uint8Array(size).fill(5),
  };
}

const KEYS = {
  instagramAppId: '111111',
  instagramAppSecret: 'instagram-secret',
  metaAppId: '222222',
  metaAppSecret: 'meta-secret',
};

test('ids lie in the settings, secrets in the keychain, and each reader gets its part', async () => {
  const c = place();
  await saveCredentials(c, { ...KEYS, redirectUri: 'https://shop.example/cb' });
  expect(JSON.stringify(c.ids.get())).not.toContain('secret');
  expect(await credentialsStatus(c)).toEqual({
    instagramAppId: '111111',
    hasInstagramAppSecret: true,
    metaAppId: '222222',
    hasMetaAppSecret: true,
    redirectUri: 'https://shop.example/cb',
  });
  expect(await loginCredentials(c)).toEqual({
    instagramAppId: '111111',
    instagramAppSecret: 'instagram-secret',
    redirectUri: 'https://shop.example/cb',
  });
  expect(await metaCredentials(c)).toEqual({ metaAppId: '222222', metaAppSecret: 'meta-secret' });
  expect(await webhookSecrets(c)).toEqual({ instagram: 'instagram-secret', meta: 'meta-secret' });
});

test('what is left out stays, null takes away', async () => {
  const c = place();
  await saveCredentials(c, KEYS);
  await saveCredentials(c, { instagramAppId: '111111' });
  expect(await metaCredentials(c)).not.toBeNull();
  await saveCredentials(c, { instagramAppId: '111111', metaAppId: null, metaAppSecret: null });
  expect(await metaCredentials(c)).toBeNull();
  expect((await loginCredentials(c)).instagramAppSecret).toBe('instagram-secret');
});

test('an app id without its own secret is refused', async () => {
  const c = place();
  await expect(saveCredentials(c, { instagramAppId: '111111' })).rejects.toMatchObject({
    code: 'credentials-missing',
  });
  await saveCredentials(c, KEYS);
  await expect(saveCredentials(c, { instagramAppId: '999999' })).rejects.toMatchObject({
    code: 'credentials-missing',
  });
  expect((await loginCredentials(c)).instagramAppId).toBe('111111');
});

test('when the settings cannot be written the secrets go back', async () => {
  const c = place();
  await saveCredentials(c, KEYS);
  c.ids.save = () => {
    throw new Error('disk full');
  };
  const other = {
    instagramAppId: '999999',
    instagramAppSecret: 'other-secret',
    metaAppId: null,
    metaAppSecret: null,
  };
  await expect(saveCredentials(c, other)).rejects.toThrow('disk full');
  expect(await webhookSecrets(c)).toEqual({ instagram: 'instagram-secret', meta: 'meta-secret' });
});

test('the verify token is made once', async () => {
  const c = place();
  const token = await verifyToken(c);
  expect(token).toMatch(/^[\w-]{32}$/);
  c.randomBytes = (size) => new Uint8Array(size).fill(6);
  expect(await verifyToken(c)).toBe(token);
});

test('the Meta pair alone can be saved before anything of the Instagram pair is known', async () => {
  const c = place();
  await saveCredentials(c, { metaAppId: '804200000000611', metaAppSecret: 'f'.repeat(32) });
  expect(await credentialsStatus(c)).toMatchObject({
    instagramAppId: null,
    hasInstagramAppSecret: false,
    metaAppId: '804200000000611',
    hasMetaAppSecret: true,
  });
});
