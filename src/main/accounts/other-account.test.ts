import { expect, test } from 'vitest';
import { SHOP, START, signInStage } from '../../../tests/fakes/sign-in-stage.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Admitted, OtherAccount } from './admit-account.ts';
import { connectAccount } from './connect-account.ts';
import { connectWithToken } from './connect-with-token.ts';
import { openQuestion } from './other-account.ts';

const login = {
  code: 'the-code',
  redirectUri: 'https://localhost/x',
  instagramAppId: '111111',
  instagramAppSecret: 'app-secret',
};
const logIn = (stage: ReturnType<typeof signInStage>, reconnect: AccountId) =>
  connectAccount(stage, { ...login, reconnect });

function admitted(answer: Admitted | OtherAccount): Admitted {
  if ('admitAnyway' in answer) throw new Error('it was asked about');
  return answer;
}

const OTHER = { ...SHOP, userId: '17841400000000002', username: 'other' };

async function otherCame(how: 'login' | 'token') {
  const stage = signInStage();
  const { accountId } = admitted(await connectAccount(stage, { ...login, reconnect: null }));
  await stage.storage.setAccountState({ id: accountId, state: 'needs-reconnect', now: START });
  stage.instagram.me = async () => OTHER;
  const answer = await (how === 'login'
    ? logIn(stage, accountId)
    : connectWithToken(stage, { token: 'IGAApasted-long-lived-token', reconnect: accountId }));
  if (!('admitAnyway' in answer)) throw new Error('it was let in');
  return { stage, answer, accountId };
}

test.each(['login', 'token'] as const)('is asked about, and nothing is made: %s', async (how) => {
  const { stage, answer } = await otherCame(how);
  expect(answer).toMatchObject({ wanted: 'oddkiln', came: 'other', isKnown: false });
  expect(stage.records).toMatchObject([{ userId: SHOP.userId, state: 'needs-reconnect' }]);
  expect(await stage.secrets.get(`token:${OTHER.userId}`)).toBeNull();
});

test.each(['login', 'token'] as const)('is added when wanted, and the first stays: %s', async (how) => {
  const { stage, answer } = await otherCame(how);
  expect(await answer.admitAnyway()).toMatchObject({ isNew: true, username: 'other' });
  expect(stage.records).toMatchObject([
    { userId: SHOP.userId, state: 'needs-reconnect' },
    { userId: OTHER.userId, state: 'connected' },
  ]);
  expect(await stage.token()).toBe('IGAAlong-lived-token');
});

test('one that is here already is renewed, never doubled', async () => {
  const { stage, answer, accountId } = await otherCame('login');
  await answer.admitAnyway();
  const again = await logIn(stage, accountId);
  expect(again).toMatchObject({ came: 'other', isKnown: true });
  if (!('admitAnyway' in again)) throw new Error('it was let in');
  expect(await again.admitAnyway()).toMatchObject({ isNew: false });
  expect(stage.records).toHaveLength(2);
});

test('what fails after the answer is told as before it', async () => {
  const { stage, answer } = await otherCame('login');
  stage.instagram.subscribe = () => Promise.reject(new AppFailure('permission-lost'));
  await expect(answer.admitAnyway()).rejects.toMatchObject({ code: 'permission-missing' });
  expect(stage.records).toHaveLength(1);
  expect(await stage.secrets.get(`token:${OTHER.userId}`)).toBeNull();
});

test('the login is held for ten minutes and for one answer', async () => {
  const { stage, answer } = await otherCame('login');
  const question = openQuestion(stage);
  await expect(question.admit()).rejects.toMatchObject({ code: 'login-expired' });
  expect(question.ask(answer)).toEqual({ wanted: 'oddkiln', came: 'other', isKnown: false });
  expect((await question.admit()).username).toBe('other');
  await expect(question.admit()).rejects.toMatchObject({ code: 'login-expired' });

  question.ask(answer);
  question.forget();
  await expect(question.admit()).rejects.toMatchObject({ code: 'login-expired' });

  question.ask(answer);
  await stage.clock.advance(10 * 60_000);
  await expect(question.admit()).rejects.toMatchObject({ code: 'login-expired' });
});
