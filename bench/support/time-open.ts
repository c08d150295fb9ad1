import type { Locator, Page } from '@playwright/test';

const LIMIT_MS = 10_000;

type TimingWindow = Window & { benchOpened?: Promise<{ ms: number; wasRead: boolean }> };

/**
 * From the click's own time stamp to the first frame in which the newest message of another thread lies in view.
 * `wasRead`: the thread was not there with the click, but came from the storage.
 */
export async function timeOpen(page: Page, row: Locator): Promise<{ ms: number; wasRead: boolean }> {
  await armForClick(page);
  await row.click();
  return await page.evaluate(
    () => (window as TimingWindow).benchOpened ?? Promise.reject(new Error('no click')),
  );
}

/**
 * At the next click begins a look at every frame: the thread is there when an article lies wholly within the log
 * and is the last one of a thread other than the one before. The time is that of the frame that shows it.
 */
function armForClick(page: Page): Promise<void> {
  return page.evaluate((limit) => {
    const logOf = () => document.querySelector('[role="log"]');
    const before = logOf();
    (window as TimingWindow).benchOpened = new Promise((resolve, reject) => {
      const isPainted = () => {
        const log = logOf();
        const last = [...(log?.querySelectorAll('article') ?? [])].at(-1)?.getBoundingClientRect();
        if (!log || log === before || !last) return false;
        const room = log.getBoundingClientRect();
        const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 2;
        return isAtEnd && last.bottom <= room.bottom + 1 && last.bottom > room.top;
      };
      const begin = ({ timeStamp }: Event) => {
        // A thread that is still remembered is there with the click; one that is read leaves the log away first.
        let wasRead = false;
        const observer = new MutationObserver(() => {
          if (!logOf()) wasRead = true;
        });
        observer.observe(document.body, { childList: true, subtree: true });
        const look = () => {
          const isLate = performance.now() - timeStamp > limit;
          if (!isPainted() && !isLate) return void requestAnimationFrame(look);
          observer.disconnect();
          if (isLate)
            return reject(new Error(`no thread was painted: ${document.body.innerHTML.slice(-800)}`));
          resolve({ ms: performance.now() - timeStamp, wasRead });
        };
        requestAnimationFrame(look);
      };
      addEventListener('click', begin, { capture: true, once: true });
    });
  }, LIMIT_MS);
}
