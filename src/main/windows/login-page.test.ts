import { expect, test } from 'vitest';
import { plainUserAgent, problemOnPage } from './login-page.ts';

test('the user agent is that of a plain Chrome', () => {
  expect(
    plainUserAgent(
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Shopbell/0.1.0 Chrome/130.0.6723.191 Electron/33.2.1 Safari/537.36',
    ),
  ).toBe(
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.6723.191 Safari/537.36',
  );
  const plain =
    'Mozilla/5.0 (Macintosh) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(plainUserAgent(plain)).toBe(plain);
});

test.each([
  ['Invalid Request: Request parameters are invalid: Invalid platform app', 'app-id-wrong'],
  ['Invalid Request: Invalid redirect_uri', 'redirect-refused'],
  ['Insufficient Developer Role', 'tester-role-missing'],
  ['Business and user permissions are mutually exclusive', 'permission-missing'],
  ['Log in to Instagram. Forgot your password?', null],
  ['Oddkiln asks for access. Allow', null],
])('%s', (text, code) => {
  expect(problemOnPage(text)).toBe(code);
});
