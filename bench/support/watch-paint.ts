import type { Page } from '@playwright/test';

/** What a page is to look for: an element of this role inside the one named so. */
export interface Watched {
  within: string;
  role: string;
}

interface PaintWatch {
  expect(text: string): Promise<number>;
}

type WatchingWindow = Window & { benchPaint?: PaintWatch };

/**
 * Prepares the page to tell when something was painted. Painted is: a change of the document brought the words
 * into a fitting element, and the frame after it has begun. So a change made while a frame is being prepared,
 * which that same frame shows, counts one frame too late: the figure is never too small.
 */
export async function watchPaint(page: Page, watched: Watched): Promise<void> {
  await page.evaluate(({ within, role }) => {
    const isThere = (text: string) =>
      [...document.querySelectorAll(`${within} [role="${role}"], ${within} ${role}`)].some((element) =>
        element.textContent?.includes(text),
      );
    (window as WatchingWindow).benchPaint = {
      expect: (text) =>
        new Promise((resolve) => {
          const look = () => {
            if (!isThere(text)) return;
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
          look();
        }),
    };
  }, watched);
}

/** Wall-clock ms of the page at which an element with these words was painted; ask before it can be there. */
export function paintOf(page: Page, text: string): Promise<number> {
  return page.evaluate((words) => {
    const watch = (window as WatchingWindow).benchPaint;
    if (!watch) throw new Error('this page does not watch');
    return watch.expect(words);
  }, text);
}
