import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { releaseWhenHidden } from './release-when-hidden.ts';

const MINUTE = 60_000;

function aWindow(isHidden = false) {
  const clock = createManualClock(0);
  const window = Object.assign(new EventEmitter(), {
    visible: !isHidden,
    destroyed: false,
    isVisible: () => window.visible,
    isDestroyed: () => window.destroyed,
    destroy() {
      window.destroyed = true;
      window.emit('closed');
    },
  });
  let isFree = true;
  releaseWhenHidden(window, {
    clock,
    isHidden,
    mayRelease: async () => isFree,
    onRelease: () => {},
  });
  const turn = (to: boolean) => {
    window.visible = to;
    window.emit(to ? 'show' : 'hide');
  };
  const pass = async (ms: number) => {
    await clock.advance(ms);
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    window,
    turn,
    pass,
    holds(files: boolean) {
      isFree = !files;
    },
  };
}

test('a window out of sight for ten minutes is let go of', async () => {
  const { window, turn, pass } = aWindow();
  await pass(60 * MINUTE);
  expect(window.destroyed).toBe(false);
  turn(false);
  await pass(9 * MINUTE);
  expect(window.destroyed).toBe(false);
  await pass(2 * MINUTE);
  expect(window.destroyed).toBe(true);
});

test('one that was looked at in between begins anew', async () => {
  const { window, turn, pass } = aWindow();
  turn(false);
  await pass(9 * MINUTE);
  turn(true);
  await pass(30 * MINUTE);
  turn(false);
  await pass(9 * MINUTE);
  expect(window.destroyed).toBe(false);
});

test('one that started hidden is let go of too', async () => {
  const { window, pass } = aWindow(true);
  await pass(11 * MINUTE);
  expect(window.destroyed).toBe(true);
});

test('one that holds attached files stays until they are sent', async () => {
  const { window, turn, pass, holds } = aWindow();
  holds(true);
  turn(false);
  await pass(25 * MINUTE);
  expect(window.destroyed).toBe(false);
  holds(false);
  await pass(11 * MINUTE);
  expect(window.destroyed).toBe(true);
});
