import { beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { createCrashRecovery } from './crash-recovery.ts';

const CRASH = { reason: 'crashed', exitCode: 139 };

let clock: ReturnType<typeof createManualClock>;
let done: string[];
let answer: (choice: 'again' | 'quit') => void;
let recovery: ReturnType<typeof createCrashRecovery>;

beforeEach(() => {
  clock = createManualClock(1_000_000);
  done = [];
  recovery = createCrashRecovery({
    reload: () => done.push('reload'),
    ask: () =>
      new Promise((resolve) => {
        done.push('ask');
        answer = resolve;
      }),
    quit: () => done.push('quit'),
    clock,
    log: { info() {}, warn() {}, error() {} },
  });
});

test('a page that died is loaded again; one that dies soon after is asked about, once', async () => {
  await recovery.pageGone(CRASH);
  expect(done).toEqual(['reload']);
  await clock.advance(29_000);
  const asked = recovery.pageGone(CRASH);
  await recovery.pageGone(CRASH);
  expect(done).toEqual(['reload', 'ask']);
  answer('again');
  await asked;
  expect(done).toEqual(['reload', 'ask', 'reload']);
  const askedAgain = recovery.pageGone(CRASH);
  answer('quit');
  await askedAgain;
  expect(done.slice(3)).toEqual(['ask', 'quit']);
});

test('hours later it is the first time again; a page that ended itself is left alone', async () => {
  await recovery.pageGone(CRASH);
  await clock.advance(31_000);
  await recovery.pageGone(CRASH);
  await recovery.pageGone({ reason: 'clean-exit', exitCode: 0 });
  expect(done).toEqual(['reload', 'reload']);
});
