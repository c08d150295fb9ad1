import { expect, test } from 'vitest';
import { practiceClock } from './clock.ts';

/** A base that never moves and runs what is due when told to. */
function stillBase() {
  const armed = new Set<{ ms: number; run: () => void }>();
  return {
    now: () => 1_000,
    after(ms: number, run: () => void) {
      const entry = { ms, run };
      armed.add(entry);
      return () => armed.delete(entry);
    },
    runDue() {
      for (const entry of [...armed]) {
        if (entry.ms > 0) continue;
        armed.delete(entry);
        entry.run();
      }
    },
  };
}

test('advancing makes things due, earliest first', () => {
  const base = stillBase();
  const clock = practiceClock(base);
  const ran: string[] = [];
  clock.after(3_000, () => ran.push('late'));
  clock.after(1_000, () => ran.push('early'));
  const cancel = clock.after(2_000, () => ran.push('cancelled'));
  cancel();
  clock.advance(2_500);
  base.runDue();
  expect(ran).toEqual(['early']);
  expect(clock.now()).toBe(3_500);
  clock.advance(500);
  base.runDue();
  expect(ran).toEqual(['early', 'late']);
});
