import { expect, test } from 'vitest';
import { withRollout } from './rollout.mjs';

const FEED = "version: 1.2.0\nfiles:\n  - url: Shopbell.AppImage\nreleaseDate: '2027-03-02T10:00:00.000Z'\n";

test.each([0, 5, 10, 50, 99])('%i of a hundred are offered the release', (percent) => {
  expect(withRollout(FEED, percent)).toBe(`${FEED}stagingPercentage: ${percent}\n`);
});

test('an earlier share is replaced, and everybody needs none', () => {
  const tenth = withRollout(FEED, 10);
  expect(withRollout(tenth, 50)).toBe(withRollout(FEED, 50));
  expect(withRollout(tenth, 100)).toBe(FEED);
});

test.each([-1, 101, 2.5, Number.NaN])('%d is no share', (percent) => {
  expect(() => withRollout(FEED, percent)).toThrow('from 0 to 100');
});

test('another file is left alone', () => {
  expect(() => withRollout('<html>', 10)).toThrow('no feed file');
});
