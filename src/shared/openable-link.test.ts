import { describe, expect, test } from 'vitest';
import { isOpenable, shownAddress } from './openable-link.ts';

describe('what opens in the owner’s browser', () => {
  test.each([
    'https://example.org/a?b=c',
    'http://example.org',
    'https://instagram.com/p/1',
    'https://аррӏе.com/',
  ])('%s does', (link) => {
    expect(isOpenable(link)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:msgbox',
    'ms-msdt:/id',
    'ms-officecmd:{}',
    'search-ms:query=x',
    'smb://host/share',
    'ssh://host',
    'tel:+1',
    'mailto:a@b.example',
    'intent://x#Intent;end',
    'app://shopbell/',
    'media://attachment/1',
    'https://instagram.com@evil.example/',
    'https://user:password@example.org/',
    'https://',
    '//example.org',
    'not a link',
    '',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('%s does not', (link) => {
    expect(isOpenable(link)).toBe(false);
  });
});

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://EXAMPLE.org', 'https://example.org'],
  ['https://аррӏе.com/id', 'https://xn--80ak6aa92e.com/id'],
  ['https://ｅxample.org/', 'https://example.org/'],
  ['https://ex%61mple.org/x', 'https://example.org/x'],
  ['https://2130706433/', 'https://127.0.0.1/'],
  ['https://faß.example/', 'https://xn--fa-hia.example/'],
  ['https://shop.example/корзина', 'https://shop.example/корзина'],
  ['http://instagram.com.evil.example\\@x', 'http://instagram.com.evil.example\\@x'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
