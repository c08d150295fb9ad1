import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logFile, MOST_LOG_BYTES, olderLogFile, openFileLog } from './file-log.ts';
import { hidePrivate } from './hide-private.ts';
import { readLastLines } from './last-lines.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-log-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a line has its time, level, event and facts, and only this user may read it', async () => {
  openFileLog(folder).warn('tunnel.lost', { reason: 'no %s answer', failures: 2 });
  expect(await readFile(logFile(folder), 'utf8')).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z warn tunnel\.lost reason="no %s answer" failures=2\n$/,
  );
  if (process.platform !== 'win32') expect((await stat(logFile(folder))).mode & 0o077).toBe(0);
});

test('however much is written, two files of a bounded size are all there is', async () => {
  const log = openFileLog(folder);
  const long = 'x'.repeat(3_500);
  for (let written = 0; written < 3.2 * MOST_LOG_BYTES; written += long.length) log.info('event', { long });
  log.info('the.last');
  expect((await readdir(join(folder, 'logs'))).sort()).toEqual(['shopbell.log', 'shopbell.old.log']);
  for (const file of [logFile(folder), olderLogFile(folder)])
    expect((await stat(file)).size).toBeLessThan(MOST_LOG_BYTES + 5_000);
  expect((await readLastLines(folder, 10_000)).at(-1)).toMatch(/info the\.last$/);
});

test('one thing never takes more than one line of bounded length', async () => {
  openFileLog(folder).error('unexpected', { error: `Error: a\nb\r\n\u2028\u202E${'y'.repeat(100_000)}` });
  const text = await readFile(logFile(folder), 'utf8');
  expect(text.split('\n')).toHaveLength(2);
  expect(text.length).toBeLessThan(4_200);
  expect(text).not.toMatch(/[\u2028\u202E]/);
  expect(text).toContain('\\u{202e}');
});

test('the last lines go on in the older file, and none is half', async () => {
  const log = openFileLog(folder);
  expect(await readLastLines(folder, 1_000)).toEqual([]);
  for (let number = 1; number <= 50; number += 1) log.info('event', { number });
  const lines = await readLastLines(folder, 1_000);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toMatch(/^\d{4}-.* info event number=\d+$/);
  expect(lines.at(-1)).toMatch(/number=50$/);
});

test('what leaves has neither the owner’s folders nor the numbers of people', () => {
  const hidden = hidePrivate(
    'error at /home/ana/.config/Shopbell/x.js path="C:\\\\Users\\\\Ana\\\\Shopbell" account="17841400000004711" ms=1500 code=IGAAQ0ZBxyz0123456789abcdef',
    ['/home/ana', 'C:\\Users\\Ana', '/home/ana/.config/Shopbell'],
  );
  expect(hidden).toBe('error at ~/x.js path="~\\\\Shopbell" account="…4711" ms=1500 code=[token]');
});
