import type { Page } from '@playwright/test';

/** What is to be seen after a key; each is looked for in every frame that follows. */
export type Sight =
  /** The newest message of another thread than the one before, at the end of it. */
  | { kind: 'thread' }
  /** The first row of another list than the one before. */
  | { kind: 'list' }
  /** The chat's row is gone, and another thread is there. */
  | { kind: 'next'; without: string }
  /** A choice in the dialog of this name. */
  | { kind: 'choice'; dialog: string }
  /** Something that was found; or the word that nothing was. */
  | { kind: 'hit' }
  /** One more line of text, in a window that has nothing else. */
  | { kind: 'line' };

interface KeyWatch {
  begin(sight: Sight): void;
  /** Ms from the key, as the system gave it to the browser, to the end of the frame that shows it. */
  painted(): Promise<number>;
}

type WatchingWindow = Window & { benchKeys?: KeyWatch };

/** Prepares the page to time keys; what is put into a field at once is one input. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const logOf = () => document.querySelector('[role="log"]');
    const listOf = () => document.querySelector('[role="listbox"][aria-label="Conversations"]');
    // Before anything is typed it says something else than when nothing is found.
    const saidOf = () => document.querySelector('[data-results] p');
    const isInView = (element: Element | null | undefined) => {
      const box = element?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0;
    };
    const isThreadPainted = (before: Element | null) => {
      const log = logOf();
      const last = [...(log?.querySelectorAll('article') ?? [])].at(-1);
      if (!log || log === before || !last) return false;
      const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 2;
      return isAtEnd && last.getBoundingClientRect().bottom <= log.getBoundingClientRect().bottom + 1;
    };
    function looking(sight: Sight): () => boolean {
      const [log, list, said, lines] = [logOf(), listOf(), saidOf(), document.querySelectorAll('p').length];
      switch (sight.kind) {
        case 'thread':
          return () => isThreadPainted(log);
        case 'list':
          return () => listOf() !== list && isInView(listOf()?.querySelector('[role="option"]'));
        case 'next':
          return () => document.getElementById(sight.without) === null && isThreadPainted(log);
        case 'choice':
          return () => isInView(document.querySelector(`[aria-label="${sight.dialog}"] [role="option"]`));
        case 'hit':
          return () =>
            isInView(document.querySelector('[aria-label="Search results"] [role="option"]')) ||
            (saidOf() !== said && isInView(saidOf()));
        case 'line':
          return () => document.querySelectorAll('p').length > lines;
      }
    }
    const afterFrame = new MessageChannel();
    let result: Promise<number> = Promise.reject(new Error('nothing was begun'));
    result.catch(() => {});
    (window as WatchingWindow).benchKeys = {
      begin(sight) {
        const isThere = looking(sight);
        const event = sight.kind === 'hit' ? 'input' : 'keydown';
        result = new Promise((resolve, reject) => {
          const late = setTimeout(() => reject(new Error(`never seen: ${JSON.stringify(sight)}`)), 10_000);
          addEventListener(
            event,
            ({ timeStamp }) => {
              const look = () => {
                if (!isThere()) return void requestAnimationFrame(look);
                // The frame is laid out and painted between this and the message.
                afterFrame.port1.onmessage = () => {
                  clearTimeout(late);
                  resolve(performance.now() - timeStamp);
                };
                afterFrame.port2.postMessage(null);
              };
              requestAnimationFrame(look);
            },
            { capture: true, once: true },
          );
        });
        result.catch(() => {});
      },
      painted: () => result,
    };
  });
}

/** Presses it and answers the milliseconds until that is painted. */
export async function keyToPaint(page: Page, press: () => Promise<void>, sight: Sight): Promise<number> {
  await page.evaluate((wanted) => (window as WatchingWindow).benchKeys?.begin(wanted), sight);
  await press();
  return await page.evaluate(
    () =>
      (window as WatchingWindow).benchKeys?.painted() ?? Promise.reject(new Error('keys are not watched')),
  );
}
