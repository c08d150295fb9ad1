import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptSizes } from './kept-sizes.ts';

test('the database with its log, the copies, and what was set aside; nothing of others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-sizes-'));
  expect(await keptSizes(folder)).toEqual({ database: 0, copies: 0, aside: 0 });
  const aside = 'media-set-aside-2026-10-01T12-00-00-000Z';
  for (const name of ['backups', join(aside, 'ab'), 'media', 'Cache']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  const files: Record<string, number> = {
    'shopbell.db': 1000,
    'shopbell.db-wal': 200,
    'backups/a.daily.db': 3000,
    'backups/b.update.db': 500,
    [`${aside}/ab/file`]: 70,
    'shopbell-set-aside-2026-10-01T12-00-00-000Z.db': 8,
    'media/file': 9_999,
    'Cache/file': 9_999,
    'letter.txt': 9_999,
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), 'x'.repeat(bytes));
  expect(await keptSizes(folder)).toEqual({ database: 1200, copies: 3500, aside: 78 });
  rmSync(folder, { recursive: true });
});
