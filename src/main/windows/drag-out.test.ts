import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { createDragOut } from './drag-out.ts';

const BOX = { x: 10, y: 20, width: 100, height: 80 };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shopbell-drag-'));
  writeFileSync(join(root, 'a1b2c3'), 'a cake');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function setUp() {
  const begun: Array<{ file: string; words: string; box: unknown }> = [];
  const clock = createManualClock(0);
  const folder = join(root, 'dragged');
  const drag = createDragOut({
    folder,
    async begin(file, box) {
      begun.push({ file, words: readFileSync(file, 'utf8'), box });
    },
    clock,
    log: { info() {}, warn() {}, error() {} },
  });
  return { drag, begun, clock, folder };
}

const cake = () => ({ path: join(root, 'a1b2c3'), contentType: 'image/png', bytes: 6, name: 'cake.png' });

test('what is dragged is a copy under its good name, for the owner alone', async () => {
  const { drag, begun, folder } = setUp();
  await drag.start(cake(), BOX);
  const [only] = begun;
  expect(only).toMatchObject({ words: 'a cake', box: BOX });
  expect(basename(only?.file ?? '')).toBe('cake.png');
  expect(only?.file.startsWith(folder)).toBe(true);
  if (process.platform !== 'win32') expect(statSync(join(only?.file ?? '', '..')).mode & 0o077).toBe(0);
  writeFileSync(only?.file ?? '', 'scribbled over');
  expect(readFileSync(join(root, 'a1b2c3'), 'utf8')).toBe('a cake');
});

test('only the last one is kept, and not for long', async () => {
  const { drag, begun, clock, folder } = setUp();
  await drag.start(cake(), BOX);
  await drag.start({ ...cake(), name: 'bread.png' }, BOX);
  expect(begun.map(({ file }) => existsSync(file))).toEqual([false, true]);
  await clock.advance(4 * 60_000);
  expect(readdirSync(folder)).toHaveLength(1);
  await clock.advance(60_000);
  await expect.poll(() => existsSync(folder)).toBe(false);
});

test('a new one is not taken away by the time of the one before', async () => {
  const { drag, begun, clock } = setUp();
  await drag.start(cake(), BOX);
  await clock.advance(4 * 60_000);
  await drag.start(cake(), BOX);
  await clock.advance(2 * 60_000);
  expect(existsSync(begun[1]?.file ?? '')).toBe(true);
  await drag.clear();
  expect(existsSync(begun[1]?.file ?? '')).toBe(false);
});

test('what is not here, or was taken away from outside, is not dragged', async () => {
  const { drag, begun } = setUp();
  await expect(drag.start(null, BOX)).rejects.toMatchObject({ code: 'not-found' });
  await expect(drag.start({ ...cake(), path: join(root, 'gone') }, BOX)).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(begun).toEqual([]);
});
