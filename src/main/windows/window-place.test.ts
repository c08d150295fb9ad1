import { expect, test } from 'vitest';
import { placeOnScreens } from './window-place.ts';

const SCREEN = { x: 0, y: 25, width: 1440, height: 875 };
const PLACE = { x: 100, y: 100, width: 1280, height: 700, isMaximised: false };

test('a window opens where it was', () => {
  expect(placeOnScreens(PLACE, [SCREEN])).toEqual({ x: 100, y: 100, width: 1280, height: 700 });
});

test('a screen that is gone leaves the position to the system', () => {
  expect(placeOnScreens({ ...PLACE, x: 2000 }, [SCREEN])).toEqual({ width: 1280, height: 700 });
});

test('a smaller screen shrinks it, never below what is usable', () => {
  expect(placeOnScreens({ ...PLACE, x: 0, y: 30 }, [{ ...SCREEN, width: 1000, height: 400 }])).toEqual({
    x: 0,
    y: 30,
    width: 1000,
    height: 560,
  });
});

test('the first window has no place yet', () => {
  expect(placeOnScreens({ ...PLACE, x: null, y: null }, [SCREEN])).toEqual({ width: 1280, height: 700 });
});
