import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mutatedBodies } from './mutated-bodies.ts';
import { runStorm } from './storm.ts';

/** `npm run fuzz` sends 100 000. */
const BODIES = 2_000;
const SEED = 20_261_020;

test(`${BODIES} mutated bodies: each is applied or kept with its reason`, { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-fuzz-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const figures = await runStorm({ bodies: BODIES, seed: SEED, folder });

  expect(figures.problems).toEqual([]);
  expect(figures.sent).toBe(BODIES);
  expect(figures.refused).toBeGreaterThan(BODIES / 50);
  expect(figures.applied + figures.kept).toBe(figures.distinct);
  expect(figures.unsettled).toBe(0);
  expect(figures.keptWithoutReason).toBe(0);
  const reasons = figures.reasons.map(({ reason }) => reason).join('\n');
  expect(reasons).not.toMatch(/could not be applied|not readable/);
  // Rubbish alone would prove little: much of it must have been good enough to become messages.
  expect(figures.applied).toBeGreaterThan(BODIES / 4);
  expect(figures.kept).toBeGreaterThan(BODIES / 10);
  expect(figures.messages).toBeGreaterThan(BODIES / 4);
});

test('the same seed gives the same bodies, another seed others', () => {
  const some = (seed: number) => {
    const source = mutatedBodies(seed);
    return Array.from({ length: 50 }, () => source.next().value.toString('base64'));
  };
  expect(some(1)).toEqual(some(1));
  expect(some(1)).not.toEqual(some(2));
});
