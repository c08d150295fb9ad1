import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSoak, type SoakFigures } from './soak.ts';

/** The short form of `npm run soak`: what is held must be the same after every tenth, and gone at the end. */
const MESSAGES = 100;
const HOURS = 0.05;
const MOST_GROWTH = 1.05;

let folder: string;
let soak: SoakFigures;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-soak-'));
  soak = await runSoak({ folder, messages: MESSAGES, hours: HOURS });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('every message of the time in the tray has arrived and is counted beside the clock', () => {
  expect(soak.messages).toBe(MESSAGES);
  expect(soak.tenths).toHaveLength(10);
  expect(soak.tenths.at(-1)?.tooltip).toContain('40 people wait');
});

test('memory, timers and open files stay what they were after the first tenth', () => {
  const [first] = soak.tenths;
  const last = soak.tenths.at(-1);
  if (!first || !last) throw new Error('nothing was measured');
  expect(last.heap / first.heap).toBeLessThan(MOST_GROWTH);
  // One or two more may belong to a message that is just being taken in.
  expect(last.timers).toBeLessThanOrEqual(first.timers + 2);
  expect(last.files).toBeLessThanOrEqual(first.files + 2);
});

test('closing leaves no timer behind', () => {
  expect(soak.closed.timers).toBe(0);
});
