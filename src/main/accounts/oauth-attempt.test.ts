import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRedirect, startOAuthAttempt } from './oauth-attempt.ts';

const REDIRECT = 'https://localhost/shopbell/connected';
const MINUTE = 60_000;

function attempt(seed = 7, redirectUri = REDIRECT) {
  return startOAuthAttempt({ redirectUri, now: 0, randomBytes: (size) => new Uint8Array(size).fill(seed) });
}

test('the state is long, fits into an address, and comes from the random source', () => {
  expect(attempt().state).toMatch(/^[\w-]{43}$/);
  expect(attempt(1).state).not.toBe(attempt(2).state);
});

test('answers the code, without the #_ that Instagram appends', () => {
  const login = attempt();
  expect(login.finish(`${REDIRECT}?code=AQB-x_1&state=${login.state}#_`, MINUTE)).toBe('AQB-x_1');
});

test('works once', () => {
  const login = attempt();
  const callback = `${REDIRECT}?code=AQB&state=${login.state}`;
  login.finish(callback, 1);
  expect(() => login.finish(callback, 1)).toThrow(expect.objectContaining({ code: 'login-mismatch' }));
});

test('a failed answer uses it up too', () => {
  const login = attempt();
  expect(() => login.finish(`${REDIRECT}?code=AQB&state=forged`, 1)).toThrow();
  expect(() => login.finish(`${REDIRECT}?code=AQB&state=${login.state}`, 1)).toThrow(
    expect.objectContaining({ code: 'login-mismatch' }),
  );
});

describe('what else may come back', () => {
  test.each([
    ['another state', 'code=AQB&state=forged', 'login-mismatch'],
    ['another state of the same length', `code=AQB&state=${'A'.repeat(43)}`, 'login-mismatch'],
    ['no state', 'code=AQB', 'login-mismatch'],
    ['no code', 'state=STATE', 'login-mismatch'],
    ['nothing', '', 'login-mismatch'],
    [
      'denied',
      'error=access_denied&error_reason=user_denied&error_description=No&state=STATE',
      'login-denied',
    ],
    ['denied without state', 'error=access_denied&error_reason=user_denied', 'login-denied'],
    ['denied with another state', 'error=access_denied&state=forged', 'login-mismatch'],
    ['an error beside a code', 'code=AQB&error=access_denied&state=STATE', 'login-denied'],
    ['another error', 'error=server_error&error_description=Try+later&state=STATE', 'refused'],
  ])('%s', (_case, query, code) => {
    const login = attempt();
    const callback = `${REDIRECT}?${query.replace('STATE', login.state)}#_`;
    expect(() => login.finish(callback, 1)).toThrow(expect.objectContaining({ code }));
  });

  test('an answer after 10 minutes is too late, one just before is not', () => {
    const [late, early] = [attempt(), attempt()];
    const callback = `${REDIRECT}?code=AQB&state=${late.state}`;
    expect(() => late.finish(callback, 10 * MINUTE + 1)).toThrow(
      expect.objectContaining({ code: 'login-expired' }),
    );
    expect(early.finish(callback, 10 * MINUTE)).toBe('AQB');
  });

  test('property: no state but its own is taken', () => {
    fc.assert(
      fc.property(fc.string(), (state) => {
        const login = attempt();
        fc.pre(state !== login.state);
        expect(() => login.finish(`${REDIRECT}?code=A&state=${encodeURIComponent(state)}`, 1)).toThrow();
      }),
    );
  });
});

describe('the redirect address is recognised', () => {
  test.each([
    [`${REDIRECT}?code=1`, true],
    [`${REDIRECT}/?code=1#_`, true],
    [REDIRECT, true],
    ['https://LOCALHOST/shopbell/connected?code=1', true],
    ['http://localhost/shopbell/connected?code=1', false],
    ['https://localhost:8443/shopbell/connected?code=1', false],
    ['https://localhost.evil.example/shopbell/connected?code=1', false],
    ['https://user@evil.example/shopbell/connected', false],
    ['https://localhost/shopbell/connected/more', false],
    ['https://www.instagram.com/oauth/authorize?redirect_uri=https://localhost/shopbell/connected', false],
    ['not an address', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isRedirect(url, REDIRECT)).toBe(expected);
  });

  test('one with a slash and a query of its own', () => {
    expect(isRedirect('https://shop.example/cb?code=1', 'https://shop.example/cb/?from=app')).toBe(true);
    expect(isRedirect('https://shop.example/?code=1', 'https://shop.example')).toBe(true);
  });
});
