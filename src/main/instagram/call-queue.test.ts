import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { CALL_LIMITS, type CallLimit } from '../../shared/instagram/platform.ts';
import type { InstagramFailure } from '../../shared/instagram/reaction.ts';
import { type CallQueue, createCallQueue, type QueuedCall } from './call-queue.ts';
import type { Usage } from './usage-headers.ts';

const START = 1_000_000;

let clock: ManualClock;
let queue: CallQueue;
let begun: Array<{ name: string; at: number }>;
let refused: Array<{ name: string; failure: InstagramFailure }>;

beforeEach(() => {
  clock = createManualClock(START);
  queue = createCallQueue(clock);
  begun = [];
  refused = [];
});

function call(
  name: string,
  { account = 'shop', limit = null, urgency = 'urgent' }: Partial<QueuedCall> = {},
) {
  queue.begin({ account, limit, urgency }).then(
    () => void begun.push({ name, at: clock.now() - START }),
    (failure: InstagramFailure) => void refused.push({ name, failure }),
  );
}
const quiet = (name: string, limit: CallLimit | null = null) => call(name, { limit, urgency: 'background' });
const told = (percent: number, regainMs = 0): Usage => ({ percent, regainMs });
const names = () => begun.map(({ name }) => name);

test('property: in no stretch of time do more begin than allowed, none is lost, each urgency keeps its order', async () => {
  const kinds = fc.constantFrom<CallLimit | null>('conversations', 'heavy sends', null);
  const calls = fc.record({
    pause: fc.integer({ min: 0, max: 700 }),
    limit: kinds,
    isUrgent: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(calls, { minLength: 1, maxLength: 40 }), async (asked) => {
      const time = createManualClock(START);
      const line = createCallQueue(time);
      const starts: Array<{ index: number; at: number }> = [];
      for (const [index, { pause, limit, isUrgent }] of asked.entries()) {
        const urgency = isUrgent ? 'urgent' : 'background';
        void line
          .begin({ account: 'shop', limit, urgency })
          .then(() => starts.push({ index, at: time.now() }));
        await time.advance(pause);
      }
      await time.advance(60_000);
      expect(starts.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...asked.keys()]);
      for (const kind of ['conversations', 'heavy sends'] as const) {
        const ofKind = starts.filter(({ index }) => asked[index]?.limit === kind);
        for (const { at } of ofKind) {
          const inThatSecond = ofKind.filter((other) => other.at >= at && other.at < at + 1000);
          expect(inThatSecond.length).toBeLessThanOrEqual(CALL_LIMITS[kind].calls);
        }
        for (const isUrgent of [true, false]) {
          const order = ofKind
            .filter(({ index }) => asked[index]?.isUrgent === isUrgent)
            .map(({ index }) => index);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what somebody waits for goes ahead of what was there before it', async () => {
  for (let index = 1; index <= 4; index += 1) quiet(`audit ${index}`, 'conversations');
  call('thread of a reply', { limit: 'conversations' });
  await clock.advance(3_000);
  expect(names()).toEqual(['audit 1', 'audit 2', 'thread of a reply', 'audit 3', 'audit 4']);
});

test('one account does not wait for another, and a kind not for another kind', async () => {
  quiet('one', 'conversations');
  quiet('two', 'conversations');
  quiet('three', 'conversations');
  call('other account', { account: 'other', limit: 'conversations' });
  call('other kind', { limit: 'heavy sends' });
  quiet('no kind');
  await clock.advance(0);
  expect(names()).toEqual(['one', 'two', 'other account', 'other kind', 'no kind']);
});

test('a limit an hour long is told instead of waited for', async () => {
  for (let index = 0; index < 751; index += 1) call(`reply ${index}`, { limit: 'private replies' });
  await clock.advance(0);
  expect(begun).toHaveLength(750);
  expect(refused[0]?.failure).toMatchObject({
    code: 'rate-limited',
    reaction: { kind: 'wait', scope: 'account', waitMs: 3_600_050 },
  });
});

describe('the brake', () => {
  test('up to three quarters nobody is slowed down', async () => {
    queue.learn('shop', { app: told(75), account: told(75) });
    for (let index = 0; index < 5; index += 1) quiet(`${index}`);
    await clock.advance(0);
    expect(begun).toHaveLength(5);
  });

  test('above, what nobody waits for slows down; a reply does not', async () => {
    queue.learn('shop', { app: null, account: told(85) });
    quiet('one');
    quiet('two');
    call('reply');
    await clock.advance(20_000);
    expect(begun).toEqual([
      { name: 'one', at: 0 },
      { name: 'reply', at: 0 },
      { name: 'two', at: 5_000 },
    ]);
  });

  test('near the limit it stops, and says for how long; a reply still goes', async () => {
    queue.learn('shop', { app: null, account: told(96) });
    quiet('audit');
    call('reply');
    await clock.advance(0);
    expect(names()).toEqual(['reply']);
    expect(refused[0]?.failure.reaction).toEqual({
      kind: 'wait',
      scope: 'account',
      waitMs: 300_000,
      only: 'background',
    });
  });

  test('then one call looks how things stand, and the others wait for what it is told', async () => {
    queue.learn('shop', { app: null, account: told(99) });
    await clock.advance(300_000);
    quiet('looks');
    quiet('waits');
    await clock.advance(0);
    expect([names(), refused.map(({ name }) => name)]).toEqual([['looks'], ['waits']]);
    queue.learn('shop', { app: null, account: told(40) });
    quiet('goes');
    await clock.advance(0);
    expect(names()).toEqual(['looks', 'goes']);
  });

  test('the time Instagram names is kept, and ends early when a later answer says so', async () => {
    queue.learn('shop', { app: null, account: told(30, 7 * 60_000) });
    quiet('too early');
    await clock.advance(0);
    expect(refused[0]?.failure.reaction).toMatchObject({ waitMs: 7 * 60_000, only: 'background' });
    queue.learn('shop', { app: null, account: null });
    quiet('a missing header says nothing');
    await clock.advance(0);
    expect(refused).toHaveLength(2);
    queue.learn('shop', { app: null, account: told(10) });
    quiet('goes');
    await clock.advance(0);
    expect(names()).toEqual(['goes']);
  });

  test('the app’s allowance is everybody’s, an account’s its own', async () => {
    queue.learn('shop', { app: null, account: told(99) });
    call('of another', { account: 'other', urgency: 'background' });
    await clock.advance(0);
    expect(names()).toEqual(['of another']);
    queue.learn('shop', { app: told(99), account: null });
    call('of another', { account: 'other', urgency: 'background' });
    await clock.advance(0);
    expect(refused[0]?.failure.reaction).toMatchObject({ scope: 'app' });
  });

  test('who waits already is told when the brake comes on', async () => {
    for (let index = 1; index <= 3; index += 1) quiet(`audit ${index}`, 'conversations');
    queue.learn('shop', { app: null, account: told(100) });
    await clock.advance(0);
    expect([names(), refused.map(({ name }) => name)]).toEqual([['audit 1', 'audit 2'], ['audit 3']]);
  });
});

test('calls of a clock that was ahead hold nobody back when it is set right', async () => {
  let now = START + 24 * 3_600_000;
  const line = createCallQueue({ now: () => now, after: () => () => {} });
  const begin = () => line.begin({ account: 'shop', limit: 'conversations', urgency: 'background' });
  line.learn('shop', { account: told(100), app: null });
  await begin().catch(() => {});
  const urgent = { account: 'shop', limit: 'conversations', urgency: 'urgent' } as const;
  for (let index = 0; index < CALL_LIMITS.conversations.calls; index += 1) await line.begin(urgent);
  now = START;
  await line.begin(urgent);
  await begin();
});
