import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppErrorCode, AppFailure } from '../../shared/ipc/result.ts';
import type { Purpose, ReactionName } from './graph-error-table.ts';
import { type ErrorAnswer, failureOf, meaningOf, reactionTo, withoutSecrets } from './graph-errors.ts';

function answer(parts: Partial<ErrorAnswer>): ErrorAnswer {
  return {
    status: 400,
    purpose: 'read',
    code: null,
    subcode: null,
    type: 'OAuthException',
    message: '',
    userMessage: null,
    traceId: null,
    isTransient: false,
    regainMs: null,
    ...parts,
  };
}

function meaning(parts: Partial<ErrorAnswer>): [AppErrorCode, string] {
  const { code, reaction } = meaningOf(answer(parts));
  return [code, 'scope' in reaction ? `${reaction.kind} ${reaction.scope}` : reaction.kind];
}

type Expected = [AppErrorCode, ReactionName];
type Case = [code: number, subcode: number | null, purpose: Purpose, expected: Expected];

const reconnect: Expected = ['account-needs-reconnect', 'pause-account'];
const tooLate: Expected = ['window-closed', 'permanent'];
const unclear: Expected = ['not-confirmed', 'look-first'];
const down: Expected = ['instagram-down', 'retry'];
const limited: Expected = ['rate-limited', 'wait account'];
const restricted: Expected = ['account-restricted', 'incident account'];
const unreachable: Expected = ['person-unavailable', 'permanent'];
const badFile: Expected = ['attachment-refused', 'permanent'];
const refused: Expected = ['refused', 'permanent'];
const gone: Expected = ['not-found', 'permanent'];

test.each<Case>([
  [-1, 2207001, 'read', down],
  [-1, null, 'send', unclear],
  [1, null, 'read', down],
  [1, 99, 'send', unclear],
  [1, 1357046, 'send', unclear],
  [1, 1357046, 'read', unclear],
  [2, null, 'read', down],
  [2, null, 'send', unclear],
  [3, null, 'read', ['token-wrong-kind', 'incident app']],
  [4, null, 'send', ['rate-limited', 'wait app']],
  [4, 2207051, 'read', refused],
  [10, null, 'read', ['permission-lost', 'pause-account']],
  [10, null, 'send', ['permission-lost', 'pause-account']],
  [10, null, 'tagged-send', tooLate],
  [10, 2534022, 'send', tooLate],
  [10, 2018278, 'send', tooLate],
  [10, 2018065, 'send', tooLate],
  [10, 2018108, 'send', unreachable],
  [10, 1893063, 'send', restricted],
  [10, 2534077, 'send', restricted],
  [17, null, 'read', limited],
  [32, null, 'read', limited],
  [25, 2207050, 'read', restricted],
  [33, null, 'read', gone],
  [100, 33, 'read', gone],
  [100, null, 'send', refused],
  [100, 2534014, 'send', unreachable],
  [100, 2018001, 'send', unreachable],
  [100, 2534015, 'send', refused],
  [100, 2534013, 'send', refused],
  [100, 2534025, 'send', refused],
  [100, 2534029, 'send', restricted],
  [100, 2534037, 'send', ['other-app-owns-thread', 'permanent']],
  [100, 2534068, 'send', badFile],
  [100, 2534080, 'send', badFile],
  [100, 2018008, 'send', badFile],
  [100, 2018074, 'send', badFile],
  [100, 2018047, 'send', badFile],
  [100, 2018109, 'send', badFile],
  [100, 2018294, 'send', badFile],
  [101, null, 'app', ['app-id-wrong', 'incident app']],
  [102, null, 'read', reconnect],
  [190, null, 'send', reconnect],
  [190, 458, 'read', reconnect],
  [190, 459, 'read', ['account-restricted', 'pause-account']],
  [190, 460, 'read', reconnect],
  [190, 463, 'read', reconnect],
  [190, 464, 'read', ['account-restricted', 'pause-account']],
  [190, 467, 'read', reconnect],
  [190, 492, 'read', reconnect],
  [190, null, 'sign-in', ['code-expired', 'permanent']],
  [190, null, 'app', ['app-secret-wrong', 'incident app']],
  [200, null, 'read', ['permission-lost', 'pause-account']],
  [299, null, 'read', ['permission-lost', 'pause-account']],
  [200, null, 'tagged-send', tooLate],
  [200, 1545041, 'send', unreachable],
  [200, 2018028, 'send', ['app-not-live', 'incident app']],
  [200, 2534041, 'send', ['messages-switched-off', 'incident account']],
  [230, null, 'read', ['refused', 'ignore']],
  [341, null, 'send', ['app-access-lost', 'incident app']],
  [368, null, 'send', ['app-access-lost', 'incident app']],
  [452, null, 'sign-in', ['code-expired', 'permanent']],
  [506, null, 'send', ['refused', 'ignore']],
  [551, null, 'send', unreachable],
  [551, 1545041, 'send', unreachable],
  [613, null, 'read', limited],
  [613, 2534040, 'send', limited],
  [613, 2018338, 'send', limited],
  [613, 1996, 'send', limited],
  [803, null, 'read', ['permission-lost', 'permanent']],
  [803, null, 'app', ['app-id-wrong', 'incident app']],
  [2022, null, 'send', refused],
  [2018300, null, 'send', refused],
  [2500, null, 'read', refused],
  [9000001, null, 'read', gone],
  [9004, 2207052, 'read', badFile],
  [9010, null, 'read', ['not-found', 'ignore']],
  [36103, null, 'read', ['account-personal', 'incident account']],
  [80001, 2446079, 'read', limited],
  [80002, 2446079, 'send', limited],
  [80006, 2446079, 'read', limited],
  [-2, 2207003, 'read', refused],
  [36000, 2207004, 'read', refused],
])('code %i, subcode %s, %s', (code, subcode, purpose, expected) => {
  expect(meaning({ code, subcode, purpose })).toEqual(expected);
});

test.each<[string, Partial<ErrorAnswer>, Expected]>([
  ['API access deactivated', { code: 200 }, ['app-access-lost', 'incident app']],
  [
    'Graph API access deactivated due to inactivity',
    { code: 1, purpose: 'send' },
    ['app-access-lost', 'incident app'],
  ],
  ['Cannot parse access token', { code: 190 }, reconnect],
  [
    'Business and user permissions are mutually exclusive',
    { purpose: 'sign-in' },
    ['permission-missing', 'permanent'],
  ],
  ['Error validating access token: Session has expired', { code: 190, subcode: 463 }, reconnect],
  ['(#1) Please reduce the amount of data', { code: 1, status: 500 }, down],
  [
    'Unsupported request - method type: get',
    { code: 100, type: 'IGApiException' },
    ['app-access-lost', 'incident app'],
  ],
  [
    'Unsupported request - method type: get, while signing in',
    { code: 100, type: 'IGApiException', purpose: 'sign-in' },
    ['tester-role-missing', 'incident account'],
  ],
  [
    'Unsupported request - method type: post',
    { code: 100, type: 'IGApiException', purpose: 'send' },
    ['app-access-lost', 'incident app'],
  ],
  ['(#10) This message is sent outside of allowed window.', { code: 10, purpose: 'send' }, tooLate],
  ['(#100) Message tag is not allowed', { code: 100, purpose: 'tagged-send' }, tooLate],
  ['Requires advanced access', { code: 200, purpose: 'send' }, ['app-not-live', 'incident app']],
  ['Error validating client secret.', { code: 1, purpose: 'sign-in' }, ['app-secret-wrong', 'incident app']],
  [
    'Error validating application. Invalid application ID.',
    { code: 190, purpose: 'app' },
    ['app-id-wrong', 'incident app'],
  ],
])('words: %s', (message, parts, expected) => {
  expect(meaning({ message, ...parts })).toEqual(expected);
});

describe('the other shape, of api.instagram.com', () => {
  test.each<[string, AppErrorCode]>([
    ['Matching code was not found or was already used', 'code-expired'],
    ['This authorization code has been used', 'code-expired'],
    ['Invalid redirect_uri', 'redirect-refused'],
    ['Invalid platform app', 'app-id-wrong'],
    ['Insufficient Developer Role', 'tester-role-missing'],
    ['Invalid client_secret', 'app-secret-wrong'],
    ['Something new', 'refused'],
  ])('%s', (message, expected) => {
    expect(meaning({ message, purpose: 'sign-in' })[0]).toBe(expected);
  });
});

describe('codes nobody has met yet', () => {
  test.each<[string, Partial<ErrorAnswer>, Expected]>([
    ['a refusal', {}, refused],
    ['passing trouble', { isTransient: true }, down],
    ['passing trouble while sending', { isTransient: true, purpose: 'send' }, unclear],
    ['a broken server', { status: 503 }, down],
    ['a broken server while sending', { status: 503, purpose: 'tagged-send' }, unclear],
    ['too many calls', { status: 429, purpose: 'send' }, limited],
  ])('%s', (_case, parts, expected) => {
    expect(meaning({ code: 777_777, ...parts })).toEqual(expected);
  });

  test('property: whatever comes has a meaning, and on a send a broken server is never safe to repeat', () => {
    const number = fc.option(fc.integer({ min: -10, max: 10_000_000 }));
    fc.assert(
      fc.property(
        number,
        number,
        fc.string(),
        fc.constantFrom(400, 429, 500, 503),
        (code, subcode, message, status) => {
          const { code: means, reaction } = meaningOf(
            answer({ code, subcode, message, status, purpose: 'send' }),
          );
          expect(AppErrorCode.options).toContain(means);
          if (status >= 500) expect(reaction.kind).not.toBe('retry');
        },
      ),
    );
  });
});

describe('the failure', () => {
  test('carries codes and words, and how long to wait', () => {
    const failure = failureOf(
      answer({
        code: 80_002,
        subcode: 2_446_079,
        message: 'Slow down',
        userMessage: 'Despacio',
        traceId: 'A1',
        regainMs: 120_000,
      }),
      [],
    );
    expect(failure).toBeInstanceOf(AppFailure);
    expect(failure.detail).toEqual({
      status: 400,
      code: 80_002,
      subcode: 2_446_079,
      traceId: 'A1',
      message: 'Slow down · Despacio',
    });
    expect(reactionTo(failure)).toEqual({ kind: 'wait', scope: 'account', waitMs: 120_000 });
  });

  test('a failure from elsewhere has a reaction too', () => {
    expect(reactionTo(new AppFailure('network-unreachable'))).toEqual({ kind: 'retry' });
    expect(reactionTo(new AppFailure('not-confirmed'))).toEqual({ kind: 'look-first' });
    expect(reactionTo(new TypeError('bug'))).toEqual({ kind: 'permanent' });
  });

  test('no secret survives in its words', () => {
    const token = `IGAA${'x'.repeat(160)}`;
    const words = withoutSecrets(
      `Malformed access token ${token} of secret s3cret-value at https://x/?access_token=abc&client_secret=def EAAB${'y'.repeat(40)}`,
      ['s3cret-value'],
    );
    expect(words).not.toMatch(/x{10}|y{10}|s3cret|abc|def/);
    expect(withoutSecrets('z'.repeat(500), [])).toHaveLength(300);
  });
});
