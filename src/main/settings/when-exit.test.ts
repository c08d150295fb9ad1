import { expect, test, vi } from 'vitest';
import whenExit from './when-exit.ts';

test('what is left to clear away is cleared at the end of the process, and no signal is answered', () => {
  const signals = () => process.listenerCount('SIGTERM') + process.listenerCount('SIGINT');
  const before = signals();
  const clear = vi.fn();
  const forget = whenExit(clear);
  expect(process.listeners('exit')).toContain(clear);
  expect(signals()).toBe(before);
  forget();
  expect(process.listeners('exit')).not.toContain(clear);
});
