import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf } from './app-protocol.ts';
import { CONTENT_SECURITY_POLICY, policyFor } from './content-security-policy.ts';
import { originOf } from './navigation-guard.ts';

const FOLDER = '/opt/shopbell/renderer';

describe('the app protocol', () => {
  test.each([
    ['app://shopbell/', 'index.html'],
    ['app://shopbell/index.html', 'index.html'],
    ['app://shopbell/assets/main.js', 'assets/main.js'],
    ['app://shopbell/assets/two%20words.css', 'assets/two words.css'],
  ])('%s is a file of the window', (address, file) => {
    expect(fileOf(address, FOLDER)).toBe(join(FOLDER, file));
  });

  test.each([
    'app://shopbell/..%2f..%2fetc/passwd',
    'app://shopbell/%2e%2e/%2e%2e/secret',
    'app://other/index.html',
    'app://shopbell/%E0%A4%A',
    'https://shopbell/index.html',
  ])('%s leads nowhere outside', (address) => {
    const file = fileOf(address, FOLDER);
    expect(file === null || file.startsWith(`${FOLDER}/`)).toBe(true);
  });

  test('another host is refused even where the path is ours', () => {
    expect(fileOf('app://other/index.html', FOLDER)).toBeNull();
  });
});

test('the policy starts from nothing and lets no inline script or style in', () => {
  expect(CONTENT_SECURITY_POLICY.startsWith("default-src 'none'")).toBe(true);
  expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe');
  expect(CONTENT_SECURITY_POLICY).not.toContain('http');
});

test.each([
  'app://shopbell/',
  'app://shopbell/index.html',
  'app://shopbell/assets/index-CF9YlvCu.js',
  'app://shopbell/assets/libheif-CV3OhKCY.js',
  'app://shopbell/assets/conversion-worker-1/../index.html',
  'app://shopbell/conversion-worker-71A7aZTA.js',
])('%s comes with the policy of the window', (address) => {
  expect(policyFor(address)).toBe(CONTENT_SECURITY_POLICY);
});

test('the worker may compile what it has loaded from here, and has no page, no network, no other worker', () => {
  const policy = policyFor('app://shopbell/assets/conversion-worker-71A7aZTA.js').split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('an origin is protocol and host, custom schemes too', () => {
  expect(originOf('app://shopbell/index.html#x')).toBe('app://shopbell');
  expect(originOf('https://a.example:8443/b')).toBe('https://a.example:8443');
  expect(originOf('nonsense')).toBe('unreadable');
});
