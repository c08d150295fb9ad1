import { beforeEach, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import { type IncidentWatch, watchAppIncident } from './app-incident.ts';

let clock: ManualClock;
let told: Array<number | null>;
let watch: IncidentWatch;

beforeEach(() => {
  clock = createManualClock(1_000);
  told = [];
  watch = watchAppIncident(clock, (since) => void told.push(since));
});
const failure = (code: AppErrorCode) => new InstagramFailure(code, { kind: 'incident', scope: 'app' }, null);

test('is told once, and once more when a call works again', async () => {
  watch.failed('oak', failure('app-access-lost'));
  await clock.advance(60_000);
  watch.failed('oak', failure('app-access-lost'));
  watch.failed('fern', failure('app-access-lost'));
  expect(told).toEqual([1_000]);
  watch.worked('oak');
  expect(told).toEqual([1_000]);
  watch.worked('fern');
  expect(told).toEqual([1_000, null]);
  watch.worked('fern');
  expect(told).toHaveLength(2);
});

test('other failures are none of it', () => {
  for (const code of ['account-needs-reconnect', 'instagram-down', 'rate-limited', 'app-not-live'] as const) {
    watch.failed('oak', failure(code));
  }
  watch.failed('oak', new Error('anything'));
  expect(told).toEqual([]);
});

test('an account that is never called again does not keep it up for ever', async () => {
  watch.failed('gone since', failure('app-access-lost'));
  await clock.advance(15 * 60_000);
  expect(told).toEqual([1_000, null]);
});
