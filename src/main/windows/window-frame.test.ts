import { expect, test } from 'vitest';
import { trafficLights, windowFrame } from './window-frame.ts';

test('macOS keeps its own three buttons, Windows and Linux have the page’s', () => {
  expect(windowFrame('darwin', 100)).toEqual({
    titleBarStyle: 'hidden',
    trafficLightPosition: { x: 14, y: 13 },
  });
  for (const platform of ['win32', 'linux'] as const)
    expect(windowFrame(platform, 150)).toEqual({ frame: false });
});

test.each([
  [90, 11],
  [100, 13],
  [125, 18],
  [150, 23],
])('at %i %% the three buttons stand in the middle of the title bar', (textSize, y) => {
  expect(trafficLights(textSize)).toEqual({ x: 14, y });
});
