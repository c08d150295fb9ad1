import { beforeEach, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import { createRests, type Rests } from './rests.ts';

const OAK = 1 as AccountId;
const FERN = 2 as AccountId;

let clock: ManualClock;
let rests: Rests;
beforeEach(() => {
  clock = createManualClock(0);
  rests = createRests({ clock, random: () => 0 });
});

const limit = (over: Partial<Extract<Reaction, { kind: 'wait' }>> = {}) =>
  new InstagramFailure('rate-limited', { kind: 'wait', scope: 'account', waitMs: null, ...over }, null);

test('an account’s limit is its own, the app’s is everybody’s', () => {
  expect(rests.note(limit({ waitMs: 9_000 }), OAK)).toBe(9_000);
  expect([rests.msLeft(OAK, 'urgent'), rests.msLeft(OAK), rests.msLeft(FERN)]).toEqual([9_000, 9_000, 0]);
  expect([rests.resting(), rests.msUntilNext()]).toEqual([[OAK], 9_000]);
  rests.note(limit({ scope: 'app', waitMs: 4_000 }), OAK);
  expect([rests.msLeft(FERN), rests.resting(), rests.msUntilNext()]).toEqual([4_000, 'all', 4_000]);
});

test('a limit that is only near holds back what nobody waits for, and nothing else', () => {
  rests.note(limit({ waitMs: 9_000, only: 'background' }), OAK);
  expect([rests.msLeft(OAK), rests.msLeft(OAK, 'urgent')]).toEqual([9_000, 0]);
  expect([rests.resting(), rests.msUntilNext()]).toEqual([[], null]);
});

test('a shorter word does not end a longer rest', async () => {
  rests.note(limit({ waitMs: 9_000 }), OAK);
  rests.note(limit({ waitMs: 1_000 }), OAK);
  expect(rests.msLeft(OAK)).toBe(9_000);
});

test('where Instagram does not say: a second, then longer each time, a minute at the most', async () => {
  const told: Array<number | null> = [];
  for (let index = 0; index < 8; index += 1) {
    told.push(rests.note(limit(), OAK));
    await clock.advance(rests.msLeft(OAK));
  }
  expect(told).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  await clock.advance(120_000);
  expect(rests.note(limit(), OAK)).toBe(1_000);
});

test('calls that meet one limit at the same time are one meeting', async () => {
  expect([rests.note(limit(), OAK), rests.note(limit(), OAK), rests.note(limit(), OAK)]).toEqual([
    1_000, 1_000, 1_000,
  ]);
});

test('any other failure says nothing about limits', () => {
  expect(rests.note(new InstagramFailure('instagram-down', { kind: 'retry' }, null), OAK)).toBeNull();
  expect(rests.note(new Error('anything'), OAK)).toBeNull();
  expect(rests.msLeft(OAK)).toBe(0);
});

test('a rest that a wrong clock noted ends when the clock is set back', () => {
  let now = 50 * 24 * 3_600_000;
  const wrong = createRests({ clock: { now: () => now }, random: () => 0 });
  wrong.note(limit({ waitMs: 9_000 }), OAK);
  wrong.note(limit(), FERN);
  expect(wrong.msLeft(OAK)).toBe(9_000);
  now = 0;
  expect([wrong.msLeft(OAK), wrong.msLeft(FERN), wrong.resting(), wrong.msUntilNext()]).toEqual([
    0,
    0,
    [],
    null,
  ]);
  expect(wrong.note(limit(), FERN)).toBe(1_000);
  expect(wrong.msLeft(FERN)).toBe(1_000);
});
