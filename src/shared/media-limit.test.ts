import { expect, test } from 'vitest';
import { MEDIA_LIMITS, mediaLimitBytes } from './media-limit.ts';

test('each limit is larger than the one before it, and none is so small that a film does not fit', () => {
  const bytes = MEDIA_LIMITS.map(mediaLimitBytes);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  expect(new Set(bytes).size).toBe(MEDIA_LIMITS.length);
  expect(Math.min(...bytes)).toBeGreaterThan(100_000_000);
});
