import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plainRound } from './plain-round.ts';

/** `npm run faults` runs 50 rounds of ten times as many, some of them with the real Electron. */
test('killed in a stream of messages and answers: nothing lost, nothing twice', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-kills-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const figures = await plainRound({
    folder,
    messages: 200,
    replies: 60,
    kills: 2,
    lastsMs: 3_000,
    random: Math.random,
  });
  expect(figures).toMatchObject({ lost: [], doubled: [], kills: 2 });
});
