import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { whenWoken } from './when-woken.ts';

function stage(work: (round: number) => Promise<number | null>) {
  const clock = createManualClock(0);
  const rounds: number[] = [];
  const failures: string[] = [];
  const looking = whenWoken({
    clock,
    work() {
      rounds.push(clock.now());
      return work(rounds.length);
    },
    onFailure(error) {
      failures.push(String(error));
      return 5_000;
    },
  });
  return { clock, rounds, failures, looking };
}

test('never twice at a time: called while it runs, it runs once more', async () => {
  let running = 0;
  const { looking, rounds } = stage(async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
    return null;
  });
  looking.wake();
  looking.wake();
  looking.wake();
  await looking.idle();
  expect(rounds).toHaveLength(2);
});

test('the earliest of the times asked for counts, and a call in between takes their place', async () => {
  const { clock, looking, rounds } = stage(async (round) => (round === 1 ? 10_000 : null));
  looking.wake();
  await looking.idle();
  looking.wakeIn(4_000);
  looking.wakeIn(20_000);
  await clock.advance(60_000);
  expect(rounds).toEqual([0, 4_000]);
});

test('a failure is told, and tried again after its pause, not at once', async () => {
  const { clock, looking, rounds, failures } = stage(async (round) => {
    if (round > 1) return null;
    looking.wake();
    throw new Error('away');
  });
  looking.wake();
  await looking.idle();
  expect([rounds, failures]).toEqual([[0], ['Error: away']]);
  await clock.advance(5_000);
  expect(rounds).toEqual([0, 5_000]);
});

test('stopped, it begins nothing more', async () => {
  const { clock, looking, rounds } = stage(async () => 1_000);
  looking.wake();
  await looking.idle();
  looking.stop();
  looking.wake();
  await clock.advance(60_000);
  expect(rounds).toEqual([0]);
});
