import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, responseTo } from './app-protocol.ts';
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

  test('a page comes with its policy; what is not there, not ours or of no known kind is the same 404', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shopbell-pages-'));
    writeFileSync(join(folder, 'index.html'), '<title>Shopbell</title>');
    writeFileSync(join(folder, 'notes.txt'), 'nobody’s business');
    const page = await responseTo('app://shopbell/index.html?language=en', folder);
    expect(String(page.data)).toBe('<title>Shopbell</title>');
    expect(page.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    });
    for (const address of [
      'app://shopbell/missing.html',
      'app://shopbell/notes.txt',
      'app://other/index.html',
    ]) {
      const refused = await responseTo(address, folder);
      expect(refused.statusCode).toBe(404);
      expect(String(refused.data)).toBe('');
    }
    rmSync(folder, { recursive: true });
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
