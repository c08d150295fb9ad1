import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isKnownWithoutGraphics, noteGraphics } from './graphics-memory.ts';

const DAY_MS = 24 * 60 * 60_000;
const RUN = { electron: '45.4.1', now: 1_796_000_000_000 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-graphics-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const says = (compositing: string) => ({ getGPUFeatureStatus: () => ({ gpu_compositing: compositing }) });

test('nothing is taken for granted before a start has looked', () => {
  expect(isKnownWithoutGraphics(folder, RUN)).toBe(false);
});

test.each([
  ['disabled_software', true],
  ['unavailable_software', true],
  ['enabled', false],
  ['enabled_force', false],
  ['disabled_off', false],
])('%s is remembered as it is', (compositing, isWithout) => {
  noteGraphics(folder, says(compositing), RUN);
  expect(isKnownWithoutGraphics(folder, RUN)).toBe(isWithout);
});

test('a card that is there after all is used from then on', () => {
  noteGraphics(folder, says('disabled_software'), RUN);
  noteGraphics(folder, says('enabled'), RUN);
  expect(isKnownWithoutGraphics(folder, RUN)).toBe(false);
  expect(existsSync(join(folder, 'no-graphics.json'))).toBe(false);
});

test.each([
  ['six days later', { ...RUN, now: RUN.now + 6 * DAY_MS }, true],
  ['a week later', { ...RUN, now: RUN.now + 7 * DAY_MS }, false],
  ['with another Electron', { ...RUN, electron: '46.0.0' }, false],
  ['with a clock that was put back', { ...RUN, now: RUN.now - 1 }, false],
])('%s', (_when, run, isWithout) => {
  noteGraphics(folder, says('disabled_software'), RUN);
  expect(isKnownWithoutGraphics(folder, run)).toBe(isWithout);
});

test.each(['', '{', 'null', '[]', '{"electron":"45.4.1"}'])('a damaged note (%j) is none', (text) => {
  writeFileSync(join(folder, 'no-graphics.json'), text);
  expect(isKnownWithoutGraphics(folder, RUN)).toBe(false);
});
