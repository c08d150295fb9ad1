import { expect, test } from 'vitest';
import { isLoginAddress, loginHosts } from './login-hosts.ts';

const LIVE = loginHosts('https://www.instagram.com/oauth/authorize?x=1');

test.each([
  ['https://www.instagram.com/oauth/authorize', true],
  ['https://www.facebook.com/login', true],
  ['https://instagram.com.evil.example/oauth/authorize', false],
  ['https://evil.example/www.instagram.com', false],
  ['https://www.instagram.com@evil.example/', false],
  ['https://name:pass@www.instagram.com/', false],
  ['https://www.instagram.com:8443/', false],
  ['http://www.instagram.com/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['', false],
])('Instagram’s login goes to %s: %s', (address, expected) => {
  expect(isLoginAddress(address, LIVE)).toBe(expected);
});

test('a stand-in on this computer may speak http, and is the only host then', () => {
  const hosts = loginHosts('http://127.0.0.1:4711/oauth/authorize');
  expect(hosts).toEqual(['127.0.0.1:4711']);
  expect(isLoginAddress('http://127.0.0.1:4711/x', hosts)).toBe(true);
  expect(isLoginAddress('http://127.0.0.1:4712/x', hosts)).toBe(false);
  expect(isLoginAddress('https://www.instagram.com/', hosts)).toBe(false);
  expect(isLoginAddress('http://shop.example/', ['shop.example'])).toBe(false);
});
