import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { type AuditOutcome, type AuditWish, scheduleAudits } from './audit-schedule.ts';

function scheduled(outcome: () => AuditOutcome = () => 'done') {
  const clock = createManualClock(0);
  const at: number[] = [];
  const wishes: AuditWish[] = [];
  const state = { isLive: false };
  const schedule = scheduleAudits({
    audit: async (wish) => {
      at.push(clock.now() / 1000);
      wishes.push(wish);
      return outcome();
    },
    areWebhooksLive: () => state.isLive,
    clock,
  });
  return { clock, at, wishes, state, schedule };
}

test('at once, then every 20 s while webhooks are not proven', async () => {
  const { clock, at, wishes, schedule } = scheduled();
  schedule.start();
  await clock.advance(60_000);
  expect([at, schedule.everySeconds()]).toEqual([[0, 20, 40, 60], 20]);
  expect(wishes.slice(0, 2)).toEqual([
    { why: 'start', unreadSince: -60_000 },
    { why: 'timer', unreadSince: null },
  ]);
});

test('every 5 minutes while they are, and sooner again when they die', async () => {
  const { clock, at, state, schedule } = scheduled();
  state.isLive = true;
  schedule.start();
  await clock.advance(300_000);
  expect(at).toEqual([0, 300]);
  state.isLive = false;
  schedule.webhooksChanged();
  await clock.advance(20_000);
  expect(at).toEqual([0, 300, 320]);
});

test('after failures ever later, 5 minutes at the most, and the reason holds until it went through', async () => {
  let isDown = true;
  const { clock, at, wishes, schedule } = scheduled(() => (isDown ? 'failed' : 'done'));
  schedule.start();
  await clock.advance(1_000_000);
  expect(at).toEqual([0, 40, 120, 280, 580, 880]);
  isDown = false;
  await clock.advance(320_000);
  expect(wishes.slice(6, 8)).toEqual([
    { why: 'start', unreadSince: -60_000 },
    { why: 'timer', unreadSince: null },
  ]);
});

test('a long absence goes on after a second, as what it was', async () => {
  let left = 2;
  const { clock, at, wishes, schedule } = scheduled(() => {
    left -= 1;
    return left >= 0 ? 'more' : 'done';
  });
  schedule.start();
  await clock.advance(22_000);
  expect(at).toEqual([0, 1, 2, 22]);
  expect(wishes.map(({ why }) => why)).toEqual(['start', 'start', 'start', 'timer']);
});

test('asked for while one runs, one more follows it however often, for the strongest reason', async () => {
  const { clock, at, wishes, schedule } = scheduled();
  await Promise.all([
    schedule.checkNow('timer'),
    schedule.checkNow('connected'),
    schedule.checkNow('by-hand'),
    schedule.checkNow('connected'),
  ]);
  expect(at).toEqual([0, 0]);
  expect(wishes[1]).toEqual({ why: 'by-hand', unreadSince: 0 });
  schedule.stop();
  await schedule.checkNow('by-hand');
  await clock.advance(60_000);
  expect(at).toEqual([0, 0]);
});

test('idle waits for the one that runs and for the one that follows', async () => {
  const { at, schedule } = scheduled();
  void schedule.checkNow('timer');
  void schedule.checkNow('by-hand');
  await schedule.idle();
  expect(at).toEqual([0, 0]);
});
