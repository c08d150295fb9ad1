import { expect, test } from 'vitest';
import { LOGIN_HOSTS } from './instagram/platform.ts';
import { readLoginAnswer } from './login-answer.ts';

const REDIRECT = 'https://localhost/shopbell/connected';
const read = (text: string) => readLoginAnswer(text, { redirectUri: REDIRECT, loginHosts: LOGIN_HOSTS });

test.each([
  [`${REDIRECT}?code=AQB1&state=s#_`, 'complete'],
  [`${REDIRECT}/?code=AQB1&state=s`, 'complete'],
  [`  "${REDIRECT}?code=AQB1&state=s#_"\n`, 'complete'],
  ['localhost/shopbell/connected?code=AQB1&state=s#_', 'complete'],
  [`${REDIRECT}?error=access_denied&state=s`, 'complete'],
  [REDIRECT, 'cut-off'],
  ['https://www.instagram.com/oauth/authorize?client_id=1', 'still-there'],
  ['https://www.facebook.com/login', 'still-there'],
  ['http://localhost/shopbell/connected?code=AQB1', 'elsewhere'],
  ['https://localhost/another?code=AQB1', 'elsewhere'],
  ['https://shop.example/', 'elsewhere'],
  ['AQB1', 'not-an-address'],
  ['', 'not-an-address'],
  ['javascript:alert(1)', 'not-an-address'],
])('%s is %s', (text, kind) => {
  expect(read(text).kind).toBe(kind);
});

test('the address is handed on without what came along', () => {
  expect(read(`\u200b<localhost/shopbell/connected?code=A&state=s>`).address).toBe(
    'https://localhost/shopbell/connected?code=A&state=s',
  );
});
