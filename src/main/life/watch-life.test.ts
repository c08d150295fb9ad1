import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { watchLife } from './watch-life.ts';

const MINUTE_MS = 60_000;

function stage() {
  const inner = createManualClock(0);
  const power = new EventEmitter();
  const did: string[] = [];
  /** By how much the clock on the wall was set. */
  let set = 0;
  const life = watchLife({
    power,
    clock: { ...inner, now: () => inner.now() + set },
    steady: inner.now,
    lookAgain: (why) => void did.push(why),
    quit: () => void did.push('quit'),
    log: { info() {}, warn() {}, error() {} },
  });
  return {
    power,
    did,
    life,
    advance: inner.advance,
    setClock(ms: number) {
      set += ms;
    },
  };
}

test('a lid that is opened brings several events, and one look', async () => {
  const { power, did, life, advance } = stage();
  power.emit('suspend');
  power.emit('resume');
  power.emit('unlock-screen');
  life.happened('network');
  await advance(1_999);
  expect(did).toEqual([]);
  await advance(1);
  expect(did).toEqual(['wake']);
});

test('another network by itself is looked at as such', async () => {
  const { did, life, advance } = stage();
  life.happened('network');
  await advance(2_000);
  expect(did).toEqual(['network']);
});

test.each([3_600_000, -3_600_000])(
  'a clock that was set by %i ms is noticed, its drift is not',
  async (by) => {
    const { did, advance, setClock } = stage();
    setClock(30_000);
    await advance(5 * MINUTE_MS);
    expect(did).toEqual([]);
    setClock(by);
    await advance(2 * MINUTE_MS);
    expect(did).toEqual(['wake']);
  },
);

test('a screen that was locked for long, and one that was not', async () => {
  const { power, did, advance } = stage();
  power.emit('lock-screen');
  await advance(MINUTE_MS);
  power.emit('unlock-screen');
  await advance(MINUTE_MS);
  expect(did).toEqual([]);
  power.emit('lock-screen');
  await advance(10 * MINUTE_MS);
  power.emit('unlock-screen');
  await advance(MINUTE_MS);
  expect(did).toEqual(['wake']);
});

test('on battery the clock is looked at less often', async () => {
  const { power, did, advance, setClock } = stage();
  power.emit('on-battery');
  await advance(MINUTE_MS);
  setClock(3_600_000);
  await advance(4 * MINUTE_MS);
  expect(did).toEqual([]);
  await advance(2 * MINUTE_MS);
  expect(did).toEqual(['wake']);
});

test('a shutdown quits, and stopping leaves no timer', async () => {
  const { power, did, life, advance } = stage();
  power.emit('shutdown');
  expect(did).toEqual(['quit']);
  life.happened('wake');
  life.stop();
  await advance(100 * MINUTE_MS);
  expect(did).toEqual(['quit']);
});
