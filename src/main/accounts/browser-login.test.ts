import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { LOGIN_PATIENCE_MS } from '../../shared/instagram/platform.ts';
import { createBrowserLogin } from './browser-login.ts';

const REDIRECT = 'https://localhost/shopbell/connected';
const PAGE = { url: 'https://www.instagram.com/oauth/authorize?state=s', redirectUri: REDIRECT };

function stage(opens = true) {
  const clock = createManualClock(0);
  const opened: string[] = [];
  const login = createBrowserLogin({
    clock,
    openInBrowser: async (url) => {
      opened.push(url);
      return opens;
    },
  });
  return { clock, opened, login };
}

test('the page opens in the browser, and the address that is handed in ends the login', async () => {
  const { login, opened } = stage();
  const answer = login.show(PAGE);
  expect(login.answer('https://www.instagram.com/')).toBe(false);
  expect(login.answer(`${REDIRECT}?code=A&state=s`)).toBe(true);
  expect(await answer).toBe(`${REDIRECT}?code=A&state=s`);
  expect(opened).toEqual([PAGE.url]);
  expect(login.answer(`${REDIRECT}?code=A&state=s`)).toBe(false);
});

test('it ends after ten minutes, by the owner, and by the next attempt', async () => {
  const { login, clock } = stage();
  const late = login.show(PAGE);
  const expired = expect(late).rejects.toMatchObject({ code: 'login-expired' });
  clock.advance(LOGIN_PATIENCE_MS);
  await expired;

  const given = login.show(PAGE);
  const cancelled = expect(given).rejects.toMatchObject({ code: 'login-cancelled' });
  login.cancel();
  await cancelled;

  const first = login.show(PAGE);
  const replaced = expect(first).rejects.toMatchObject({ code: 'login-cancelled' });
  const second = login.show(PAGE);
  await replaced;
  login.answer(`${REDIRECT}?code=B&state=s`);
  expect(await second).toContain('code=B');
});

test('where no browser opens it is said at once', async () => {
  const { login } = stage(false);
  await expect(login.show(PAGE)).rejects.toMatchObject({ code: 'login-page-failed' });
});
