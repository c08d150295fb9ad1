import { describe, expect, test } from 'vitest';
import { DAY, SHOP, START, signInStage } from '../../../tests/fakes/sign-in-stage.ts';
import { SUBSCRIBED_FIELDS } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { AccountId } from '../../shared/model/ids.ts';
import type { Admitted } from './admit-account.ts';
import { connectAccount } from './connect-account.ts';
import { connectWithToken } from './connect-with-token.ts';

type Stage = ReturnType<typeof signInStage>;

const PASTED = 'IGAApasted-long-lived-token';
const login = {
  code: 'the-code',
  redirectUri: 'https://localhost/x',
  instagramAppId: '111111',
  instagramAppSecret: 'app-secret',
};

const connect = (stage: Stage, reconnect: AccountId | null = null) =>
  connectAccount(stage, { ...login, reconnect });
const paste = (stage: Stage, token = PASTED, reconnect: AccountId | null = null) =>
  connectWithToken(stage, { token, reconnect });

async function connected(stage: Stage): Promise<Admitted> {
  const answer = await connect(stage);
  if ('admitAnyway' in answer) throw new Error('it was asked about');
  return answer;
}

function fails(code: AppFailure['code'], detail: AppFailure['detail'] = null) {
  return () => Promise.reject(new AppFailure(code, detail));
}

function expectUntouched(stage: Stage): void {
  expect(stage.records).toEqual([]);
  expect(stage.published).toEqual([]);
}

describe('a login that goes well', () => {
  test('ends with an account, its token in the keychain, its fields read back, and the window told', async () => {
    const stage = signInStage();
    expect(await connect(stage)).toEqual({
      accountId: 1,
      isNew: true,
      userId: SHOP.userId,
      username: 'oddkiln',
    });
    expect(await stage.token()).toBe('IGAAlong-lived-token');
    expect(stage.records).toMatchObject([
      {
        userId: SHOP.userId,
        state: 'connected',
        tokenObtainedAt: START,
        tokenExpiresAt: START + 60 * DAY,
        subscribedFields: [...SUBSCRIBED_FIELDS],
        subscriptionReadBackAt: START,
      },
    ]);
    expect(stage.published).toHaveLength(1);
  });

  test('the same account again is refreshed, never doubled', async () => {
    const stage = signInStage();
    await connect(stage);
    await stage.clock.advance(DAY);
    stage.instagram.exchangeForLongLived = async () => ({ token: 'IGAAsecond-token', expiresIn: 5_000_000 });
    expect(await connect(stage)).toMatchObject({ accountId: 1, isNew: false });
    expect(stage.records).toHaveLength(1);
    expect(stage.records[0]?.tokenExpiresAt).toBe(START + DAY + 5_000_000_000);
    expect(await stage.token()).toBe('IGAAsecond-token');
  });

  test('a field that Instagram does not know is left out', async () => {
    const stage = signInStage();
    const asked: string[][] = [];
    const { subscribe } = stage.instagram;
    stage.instagram.subscribe = async (token, fields) => {
      asked.push([...fields]);
      const wrong = fields.findIndex((field) => ['message_edit', 'messaging_seen'].includes(field));
      if (wrong < 0) return await subscribe(token, fields);
      throw new AppFailure('refused', {
        code: 100,
        message: `Param subscribed_fields[${wrong}] must be one of {…}`,
      });
    };
    await connect(stage);
    expect(asked).toHaveLength(3);
    expect(stage.records[0]?.subscribedFields).toEqual([
      'messages',
      'messaging_postbacks',
      'message_reactions',
      'messaging_referral',
    ]);
  });

  test.each(['Business', 'BUSINESS', 'Media_Creator', null])(
    'an account of type %s is let in',
    async (accountType) => {
      const stage = signInStage();
      stage.instagram.me = async () => ({ ...SHOP, accountType });
      expect((await connected(stage)).isNew).toBe(true);
    },
  );
});

describe('a login that fails leaves nothing behind', () => {
  test.each<[string, (stage: Stage) => void, AppFailure['code']]>([
    [
      'wrong secret',
      (s) => {
        s.instagram.exchangeCode = fails('app-secret-wrong');
      },
      'app-secret-wrong',
    ],
    [
      'expired code',
      (s) => {
        s.instagram.exchangeCode = fails('code-expired');
      },
      'code-expired',
    ],
    [
      'no network',
      (s) => {
        s.instagram.exchangeCode = fails('network-unreachable');
      },
      'network-unreachable',
    ],
    [
      'network lost later',
      (s) => {
        s.instagram.subscriptions = fails('network-unreachable');
      },
      'network-unreachable',
    ],
    [
      'token refused',
      (s) => {
        s.instagram.me = fails('account-needs-reconnect');
      },
      'code-expired',
    ],
    [
      'no tester',
      (s) => {
        s.instagram.me = fails('app-access-lost', { code: 100 });
      },
      'tester-role-missing',
    ],
    [
      'personal account',
      (s) => {
        s.instagram.me = async () => ({ ...SHOP, accountType: 'PERSONAL' });
      },
      'account-personal',
    ],
    [
      'permission unticked',
      (s) => {
        s.instagram.exchangeCode = async () => ({
          token: 'IGAAshort-lived-token',
          userId: null,
          permissions: ['instagram_business_basic'],
        });
      },
      'permission-missing',
    ],
    [
      'permission refused on subscribing',
      (s) => {
        s.instagram.subscribe = fails('permission-lost');
      },
      'permission-missing',
    ],
    [
      'subscribed, but not read back',
      (s) => {
        s.instagram.subscriptions = async () => [{ appId: '222222', fields: ['messaging_seen'] }];
      },
      'subscription-refused',
    ],
    [
      'only another app is subscribed',
      (s) => {
        s.instagram.subscriptions = async () => [{ appId: '999999', fields: ['messages'] }];
      },
      'subscription-refused',
    ],
    [
      '`messages` itself is refused',
      (s) => {
        s.instagram.subscribe = fails('refused', {
          code: 100,
          message: 'Param subscribed_fields[0] must be…',
        });
      },
      'subscription-refused',
    ],
    [
      'storage gone',
      (s) => {
        s.storage.saveAccount = fails('storage-unavailable');
      },
      'storage-unavailable',
    ],
    [
      'keychain gone',
      (s) => {
        s.secrets.set = fails('keychain-missing');
      },
      'keychain-missing',
    ],
  ])('%s', async (_case, breakIt, code) => {
    const stage = signInStage();
    breakIt(stage);
    await expect(connect(stage)).rejects.toMatchObject({ code });
    expectUntouched(stage);
    expect(await stage.token()).toBeNull();
  });

  test.each<[string, (stage: Stage) => void]>([
    [
      'storage gone',
      (s) => {
        s.storage.saveAccount = fails('storage-unavailable');
      },
    ],
    [
      'network lost',
      (s) => {
        s.instagram.subscriptions = fails('network-unreachable');
      },
    ],
  ])('a known account keeps its token: %s', async (_case, breakIt) => {
    const stage = signInStage();
    await connect(stage);
    const before = structuredClone(stage.records);
    stage.instagram.exchangeForLongLived = async () => ({ token: 'IGAAsecond-token', expiresIn: 10 });
    breakIt(stage);
    await expect(connect(stage)).rejects.toBeInstanceOf(AppFailure);
    expect(stage.records).toEqual(before);
    expect(await stage.token()).toBe('IGAAlong-lived-token');
  });
});

describe('reconnecting', () => {
  test('the right account is connected again', async () => {
    const stage = signInStage();
    const { accountId } = await connected(stage);
    await stage.storage.setAccountState({ id: accountId, state: 'needs-reconnect', now: START });
    await connect(stage, accountId);
    expect(stage.records).toMatchObject([{ state: 'connected' }]);
  });

  test('an account that is not here', async () => {
    await expect(connect(signInStage(), AccountId.parse(9))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a pasted token', () => {
  test('goes the same way; a refresh tells how long it lives', async () => {
    const stage = signInStage();
    expect(await paste(stage)).toMatchObject({ isNew: true });
    expect(await stage.token()).toBe('IGAArefreshed-token');
    expect(stage.records[0]?.tokenExpiresAt).toBe(START + 60 * DAY);
  });

  test('one made today cannot be refreshed: 60 days are assumed', async () => {
    const stage = signInStage();
    stage.instagram.refresh = fails('refused', { code: 100 });
    await paste(stage);
    expect(await stage.token()).toBe(PASTED);
    expect(stage.records[0]?.tokenExpiresAt).toBe(START + 60 * DAY);
  });

  test('a line that breaks while learning its life is told, not guessed around', async () => {
    const stage = signInStage();
    stage.instagram.refresh = fails('network-unreachable');
    await expect(paste(stage)).rejects.toMatchObject({ code: 'network-unreachable' });
    expectUntouched(stage);
  });

  test.each([
    ` ${PASTED}\n`,
    `"${PASTED}"`,
    `Bearer ${PASTED}`,
    `access_token=${PASTED}`,
    `IGAApasted-\nlong-lived-\n token`,
  ])('what came along with copying is taken off: %j', async (pasted) => {
    const stage = signInStage();
    const asked: string[] = [];
    stage.instagram.me = async (token) => {
      asked.push(token);
      return SHOP;
    };
    await paste(stage, pasted);
    expect(asked).toEqual([PASTED]);
  });

  test.each<[string, string, AppFailure['code'] | null, AppFailure['code']]>([
    ['a Facebook token', `EAAB${'x'.repeat(60)}`, null, 'token-wrong-kind'],
    ['dots instead of letters', '•'.repeat(40), null, 'token-invalid'],
    ['too short', 'IGAAshort', null, 'token-invalid'],
    ['refused', PASTED, 'account-needs-reconnect', 'token-invalid'],
    ['refused, of unknown kind', 'x'.repeat(60), 'account-needs-reconnect', 'token-wrong-kind'],
    ['without messages', PASTED, 'permission-lost', 'permission-missing'],
  ])('%s', async (_case, token, answer, code) => {
    const stage = signInStage();
    if (answer) stage.instagram.me = fails(answer, { code: 190 });
    await expect(paste(stage, token)).rejects.toMatchObject({ code });
    expectUntouched(stage);
  });

  test('that may not read messages is refused, though nobody listed its permissions', async () => {
    const stage = signInStage();
    stage.instagram.conversations = fails('permission-lost');
    await expect(paste(stage)).rejects.toMatchObject({ code: 'permission-missing' });
    expectUntouched(stage);
  });
});

test('with unknown app ids the token’s own list of subscriptions counts', async () => {
  const stage = signInStage();
  stage.appIds = () => ({ instagramAppId: null, metaAppId: null });
  expect(await paste(stage)).toMatchObject({ isNew: true });
});
