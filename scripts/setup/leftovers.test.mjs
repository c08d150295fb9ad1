import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorkFolder, removeLeftovers } from './leftovers.mjs';

let parent;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'shopbell-leftovers-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test('only folders of ended processes are removed', async () => {
  const ours = await makeWorkFolder(parent, 'work');
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  await mkdir(join(parent, `work-${ended}-abc`));
  await mkdir(join(parent, `other-${ended}-abc`));

  await removeLeftovers(parent, 'work');

  expect((await readdir(parent)).sort()).toEqual(
    [`other-${ended}-abc`, ours.slice(parent.length + 1)].sort(),
  );
});
