import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import type { NextVersion, UpdateChoice, UpdateSource, UpdateStatus } from '../../shared/model/update.ts';
import type { Moment } from './polite-moment.ts';
import { createUpdates, UpdateFailure } from './updates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEXT: NextVersion = { version: '0.2.0', notes: '- Faster.' };
const READING: Moment = {
  sinceTyped: HOUR,
  idle: 0,
  repliesUnderWay: 0,
  isBusy: false,
  isWindowFocused: true,
};

/** Updates with an engine that does what the test says, and time that the test moves. */
function stage({
  choice = 'automatic',
  source = 'feed',
}: {
  choice?: UpdateChoice;
  source?: UpdateSource;
} = {}) {
  const clock = createManualClock(1_000_000);
  const told: UpdateStatus[] = [];
  const did: string[] = [];
  const world = {
    choice: choice as UpdateChoice,
    moment: { ...READING },
    isUnseen: false,
    next: NEXT as NextVersion | null,
    checkFails: null as Error | null,
    fetchFails: null as Error | null,
  };
  const updates = createUpdates({
    version: '0.1.0',
    source,
    clock,
    engine: {
      async check() {
        did.push('check');
        if (world.checkFails) throw world.checkFails;
        return world.next;
      },
      async fetch(onProgress) {
        did.push('fetch');
        onProgress(41.7);
        if (world.fetchFails) throw world.fetchFails;
      },
      restart: () => void did.push('restart'),
    },
    choice: () => world.choice,
    moment: () => world.moment,
    isUnseen: () => world.isUnseen,
    startsHiddenNextTime: () => void did.push('hidden next time'),
    changed: (status) => void told.push(status),
    log: { info() {}, warn() {}, error() {} },
  });
  updates.start();
  return { clock, told, did, world, updates };
}

test('it looks a minute after the start and every six hours, fetches, and offers what lies here', async () => {
  const { clock, did, updates, told } = stage();
  await clock.advance(MINUTE - 1);
  expect(did).toEqual([]);
  await clock.advance(1);
  expect(did).toEqual(['check', 'fetch']);
  expect(updates.status()).toMatchObject({ step: { name: 'ready', next: NEXT }, isOffered: true });
  expect(told.map(({ step }) => step.name)).toEqual(['found', 'fetching', 'fetching', 'ready']);
  await clock.advance(12 * HOUR);
  expect(did).toEqual(['check', 'fetch']);
});

test('with nothing new it goes on looking, and leaves no other timer behind', async () => {
  const { clock, did, world } = stage();
  world.next = null;
  await clock.advance(MINUTE + 24 * HOUR);
  expect(did).toEqual(Array.from({ length: 5 }, () => 'check'));
});

test('asked first, it fetches only after a yes', async () => {
  const { clock, did, updates } = stage({ choice: 'ask' });
  await clock.advance(MINUTE);
  expect(updates.status()).toMatchObject({ step: { name: 'found' }, isOffered: true });
  expect(did).toEqual(['check']);
  expect((await updates.fetch()).step.name).toBe('ready');
});

test('with "never" nothing is looked for, but the button still looks, and fetches nothing', async () => {
  const { clock, did, updates } = stage({ choice: 'never' });
  await clock.advance(24 * HOUR);
  expect(did).toEqual([]);
  expect(await updates.check()).toMatchObject({ step: { name: 'found' }, isOffered: false });
  expect(did).toEqual(['check']);
});

test.each<UpdateSource>(['development', 'package-manager', 'portable', 'no-place'])(
  'from %s nothing is ever asked',
  async (source) => {
    const { clock, did, updates } = stage({ source });
    await clock.advance(24 * HOUR);
    expect((await updates.check()).source).toBe(source);
    expect(did).toEqual([]);
  },
);

test('it is not offered while somebody types or an answer is on its way, and soon after', async () => {
  const { clock, updates, world, told } = stage();
  world.moment = { ...READING, sinceTyped: 0 };
  await clock.advance(2 * MINUTE);
  expect(updates.status().isOffered).toBe(false);
  world.moment = { ...READING, repliesUnderWay: 1 };
  await clock.advance(MINUTE);
  expect(updates.status().isOffered).toBe(false);
  world.moment = READING;
  await clock.advance(5_000);
  expect(told.at(-1)?.isOffered).toBe(true);
});

test('"later" keeps it quiet for a day', async () => {
  const { clock, updates } = stage();
  await clock.advance(MINUTE);
  expect(updates.later().isOffered).toBe(false);
  await clock.advance(23 * HOUR);
  expect(updates.status().isOffered).toBe(false);
  await clock.advance(HOUR);
  expect(updates.status().isOffered).toBe(true);
});

test('told to restart, it lets answers out first', async () => {
  const { clock, did, updates, world } = stage();
  await clock.advance(MINUTE);
  world.moment = { ...READING, repliesUnderWay: 1 };
  expect(updates.restart().step.name).toBe('restarting');
  await clock.advance(20_000);
  expect(did).not.toContain('restart');
  world.moment = READING;
  await clock.advance(5_000);
  expect(did).toContain('restart');
});

test('away for long it starts anew by itself, unseen when nobody saw it before', async () => {
  const { clock, did, world } = stage();
  world.isUnseen = true;
  world.moment = { ...READING, isWindowFocused: false, idle: 30 * MINUTE };
  await clock.advance(2 * MINUTE);
  expect(did).toEqual(['check', 'fetch', 'hidden next time', 'restart']);
});

test('asked first, it never starts anew by itself', async () => {
  const { clock, did, updates, world } = stage({ choice: 'ask' });
  world.moment = { ...READING, isWindowFocused: false, idle: 30 * MINUTE };
  await clock.advance(MINUTE);
  await updates.fetch();
  await clock.advance(10 * HOUR);
  expect(did).toEqual(['check', 'fetch']);
});

test('a failure nobody asked for is not told, one that was asked for is', async () => {
  const { clock, updates, world } = stage();
  world.checkFails = new UpdateFailure('offline');
  await clock.advance(MINUTE);
  expect(updates.status().step.name).toBe('resting');
  expect((await updates.check()).step).toEqual({ name: 'failed', problem: 'offline' });
  world.checkFails = new Error('anything');
  expect((await updates.check()).step).toEqual({ name: 'failed', problem: 'other' });
});

test('what is not whole is never offered, and tried again the next time', async () => {
  const { clock, updates, world, did } = stage();
  world.fetchFails = new UpdateFailure('bad-file');
  await clock.advance(MINUTE);
  expect(updates.status().step.name).toBe('resting');
  world.fetchFails = null;
  await clock.advance(6 * HOUR);
  expect(updates.status().step.name).toBe('ready');
  expect(did).toEqual(['check', 'fetch', 'check', 'fetch']);
});

test('changing the mind to "automatic" fetches what was found', async () => {
  const { clock, updates, world } = stage({ choice: 'ask' });
  await clock.advance(MINUTE);
  world.choice = 'automatic';
  updates.choiceChanged();
  await clock.advance(0);
  expect(updates.status().step.name).toBe('ready');
});
