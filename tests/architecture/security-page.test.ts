import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const CHECKOUT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(CHECKOUT, 'docs/security.md'), 'utf8');

test('every file and test that docs/security.md names is there', () => {
  const named = [...page.matchAll(/`((?:src|tests|scripts)\/[^`\s]+|electron-builder\.yml)`/g)].map(
    ([, path = '']) => path,
  );
  expect(new Set(named).size).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(join(CHECKOUT, path)))).toEqual([]);
});

test('every item of Electron’s checklist has its row, with a file and a test', () => {
  const rows = page.match(/^\| \d[^|]*\|.*$/gm) ?? [];
  const items = rows.flatMap((row) => (/^\| ([\d, ]+)/.exec(row)?.[1] ?? '').split(',').map(Number));
  expect(items).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const row of rows) expect(row).toMatch(/\.(?:test\.(?:ts|mjs)|spec\.ts)`/);
});
