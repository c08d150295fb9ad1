import { expect, test } from 'vitest';
import { signInStage } from '../../../tests/fakes/sign-in-stage.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { logIn } from './log-in.ts';

async function stageWithKeys() {
  const stage = signInStage();
  await stage.secrets.set('instagram-app-secret', 'app-secret');
  const ids = { instagramAppId: '111111', metaAppId: null, redirectUri: 'https://localhost/x' };
  const collaborators = {
    ...stage,
    ids: { get: () => ids, save: () => {} },
    randomBytes: (size: number) => new Uint8Array(size).fill(3),
  };
  return { stage, collaborators };
}

const stateOf = (url: string) => new URL(url).searchParams.get('state');

test('the whole way, from the button to the account', async () => {
  const { stage, collaborators } = await stageWithKeys();
  const codes: string[] = [];
  const { exchangeCode } = stage.instagram;
  stage.instagram.exchangeCode = async (input) => {
    codes.push(input.code);
    return await exchangeCode(input);
  };
  const account = await logIn(collaborators, {
    reconnect: null,
    showLogin: async ({ url, redirectUri }) => `${redirectUri}?code=the-code&state=${stateOf(url)}#_`,
  });
  expect(account).toMatchObject({ isNew: true, username: 'oddkiln' });
  expect(codes).toEqual(['the-code']);
});

test.each<[string, (page: { url: string; redirectUri: string }) => Promise<string>, AppFailure['code']]>([
  ['closed', () => Promise.reject(new AppFailure('login-cancelled')), 'login-cancelled'],
  [
    'denied',
    async ({ url, redirectUri }) => `${redirectUri}?error=access_denied&state=${stateOf(url)}`,
    'login-denied',
  ],
  ['forged', async ({ redirectUri }) => `${redirectUri}?code=x&state=y`, 'login-mismatch'],
])('%s: nothing is asked of Instagram, nothing is kept', async (_case, showLogin, code) => {
  const { stage, collaborators } = await stageWithKeys();
  stage.instagram.exchangeCode = () => expect.unreachable('no code may be exchanged');
  await expect(logIn(collaborators, { reconnect: null, showLogin })).rejects.toMatchObject({ code });
  expect(stage.records).toEqual([]);
  expect(await stage.token()).toBeNull();
});

test('an answer that took longer than 10 minutes is not used', async () => {
  const { stage, collaborators } = await stageWithKeys();
  const showLogin = async ({ url, redirectUri }: { url: string; redirectUri: string }) => {
    await stage.clock.advance(11 * 60_000);
    return `${redirectUri}?code=x&state=${stateOf(url)}`;
  };
  await expect(logIn(collaborators, { reconnect: null, showLogin })).rejects.toMatchObject({
    code: 'login-expired',
  });
});

test('without keys no page is opened', async () => {
  const { stage, collaborators } = await stageWithKeys();
  await stage.secrets.delete('instagram-app-secret');
  const showLogin = () => expect.unreachable('no login without keys');
  await expect(logIn(collaborators, { reconnect: null, showLogin })).rejects.toMatchObject({
    code: 'credentials-missing',
  });
});
