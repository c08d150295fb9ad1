import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { createTextSize } from './text-size.ts';

function window() {
  const factors: number[] = [];
  const made = {
    webContents: { setZoomFactor: (factor: number) => void factors.push(factor) },
    setWindowButtonPosition() {},
  } as unknown as BrowserWindow;
  return { made, factors };
}

test('a window that is still being made, and that nobody else knows yet, has the size that was chosen', () => {
  const { made, factors } = window();
  createTextSize(() => null, 125).pageComes(made);
  expect(factors).toEqual([1.25]);
});

test('only a new choice counts, and holds for the next window', () => {
  const { made, factors } = window();
  const size = createTextSize(() => made, 100);
  size.choose(100);
  expect(factors).toEqual([]);
  size.choose(110);
  const next = window();
  size.pageComes(next.made);
  expect([factors, next.factors]).toEqual([[1.1], [1.1]]);
});

test('the next page of a window is as large as the menu has made the one before', () => {
  const { made, factors } = window();
  const size = createTextSize(() => made, 100);
  size.pageComes(made);
  size.pageComes(made);
  expect(factors).toEqual([1]);
});
