import type { Page } from '@playwright/test';

/** Wall-clock ms of this process, finer than whole ones. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * How far the page's clock is ahead of ours (ms): both count from the same machine's clock, but each noted its
 * beginning for itself. Asked many times; the shortest way there and back is the least disturbed.
 */
export async function pageClockOffset(page: Page): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, offset: 0 };
  for (let round = 0; round < 40; round += 1) {
    const askedAt = wallClock();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const answeredAt = wallClock();
    const took = answeredAt - askedAt;
    if (took < best.took) best = { took, offset: there - (askedAt + answeredAt) / 2 };
  }
  return best.offset;
}
