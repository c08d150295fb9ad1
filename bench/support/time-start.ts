import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type DesktopApp, quitDesktopApp, startDesktopApp } from './desktop-app.ts';
import { connectDevTools, type DevTools } from './devtools.ts';
import { wallClock } from './page-clock.ts';

const PATIENCE_MS = 30_000;
const ATTEMPTS = 4;
const ANSWER_WITHIN_MS = 1_000;

/** What has to be on the screen. */
export type Awaited =
  /** The page's first words. */
  | { kind: 'first-words' }
  /** An element that fits; a click on it must then lead to one that fits `afterClick`, which is not timed. */
  | { kind: 'element'; selector: string; afterClick: string };

/**
 * Starts the app and answers how long (ms) it took from the start of the process until the awaited was painted.
 * Then quits it. The developer tools only look on: they are told of the page when it is made, and hold nothing up.
 * A start whose list was there before they could look is not counted; `prepare` runs before each.
 */
export async function timeStart(app: DesktopApp, awaited: Awaited, prepare = () => {}): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    prepare();
    const ms = await timeOnce(app, awaited);
    if (ms !== null) return ms;
    if (attempt === ATTEMPTS) throw new Error('the list was always there before anybody could look at it');
  }
}

async function timeOnce(app: DesktopApp, awaited: Awaited): Promise<number | null> {
  const startedAt = wallClock();
  const child = await startDesktopApp({ ...app, flags: [...(app.flags ?? []), '--remote-debugging-port=0'] });
  const late = new AbortController();
  try {
    const tools = await connectDevTools(child);
    const painted = await Promise.race([
      paintedAt(tools, awaited),
      pause(PATIENCE_MS, undefined, { signal: late.signal }).then(() => {
        throw new Error('what was awaited was never painted');
      }),
      once(child, 'exit', { signal: late.signal }).then(() => {
        throw new Error('the app ended while it was measured');
      }),
    ]);
    tools.close();
    return painted === null ? null : painted - startedAt;
  } finally {
    late.abort();
    await quitDesktopApp(child);
  }
}

interface Painted {
  at: number;
  x: number;
  y: number;
  wasLate: boolean;
}

/** The app's page, as soon as there is one: the session under which the tools speak to it. */
export async function attachedPage(tools: DevTools): Promise<string> {
  const page = new Promise<string>((resolve) => {
    tools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if ((targetInfo as { type: string }).type === 'page') resolve(String(sessionId));
    });
  });
  await tools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  return await page;
}

/**
 * Wall-clock ms at which the awaited was painted, on the page that is there or the next that comes; null when it was
 * there before anybody could look. A click on it must then lead where it should.
 */
export async function paintedAt(tools: DevTools, awaited: Awaited): Promise<number | null> {
  const selector = awaited.kind === 'element' ? awaited.selector : null;
  const source = `(${lookFor.toString()})(${JSON.stringify({ selector })})`;
  const session = await attachedPage(tools);
  // The page may be there already, may be coming, or may just be on its way in and take neither of these.
  const look = () => tools.send('Runtime.evaluate', { expression: source }, session).catch(() => {});
  tools.on('Page.frameNavigated', () => void look());
  await tools.send('Page.enable', {}, session);
  await tools.send('Page.addScriptToEvaluateOnNewDocument', { source }, session);
  await look();
  const { at, x, y, wasLate } = await foundBy(tools, session, look);
  if (wasLate) return null;
  if (awaited.kind === 'element') await proveClick(tools, { x, y, session, afterClick: awaited.afterClick });
  return at;
}

/** Asked again and again, each time only for a while: a page that is exchanged never answers for the old one. */
async function foundBy(tools: DevTools, session: string, look: () => Promise<unknown>): Promise<Painted> {
  const expression = 'globalThis.benchPainted';
  for (;;) {
    const asked = look().then(() =>
      tools.send('Runtime.evaluate', { expression, returnByValue: true }, session),
    );
    const answer = await Promise.race([asked.catch(() => null), pause(ANSWER_WITHIN_MS, null)]);
    const { value } = (answer?.result ?? {}) as { value?: Painted };
    if (value) return value;
    await pause(50);
  }
}

/**
 * Runs in the page; it uses nothing from outside itself. First words have a time that Chromium keeps: that of
 * their presentation. An element counts from the second frame after it came, when the first has been presented.
 */
function lookFor({ selector }: { selector: string | null }): void {
  const page = globalThis as unknown as Record<string, unknown>;
  // By document, because the first one, an empty page, may leave its window to the next.
  if (page.benchLooksAt === document) return;
  page.benchLooksAt = document;
  const tell = (painted: Painted) => {
    page.benchPainted = painted;
  };

  if (selector === null) {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) tell({ at: performance.timeOrigin + entry.startTime, x: 0, y: 0, wasLate: false });
    }).observe({ type: 'paint', buffered: true });
    return;
  }
  const wasLate = document.querySelector(selector) !== null;
  const tellWhenOpen = () => {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect();
    const [x, y] = [(box?.left ?? 0) + (box?.width ?? 0) / 2, (box?.top ?? 0) + (box?.height ?? 0) / 2];
    // Something lies over it, or it has no place yet: look again in the next frame.
    if (!element?.contains(document.elementFromPoint(x, y))) return void requestAnimationFrame(tellWhenOpen);
    requestAnimationFrame(() => tell({ at: performance.timeOrigin + performance.now(), x, y, wasLate }));
  };
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(tellWhenOpen);
  });
  observer.observe(document, { childList: true, subtree: true });
  if (wasLate) tellWhenOpen();
}

interface Click {
  x: number;
  y: number;
  session: string;
  afterClick: string;
}

async function proveClick(tools: DevTools, { x, y, session, afterClick }: Click): Promise<void> {
  const button = { x, y, button: 'left', clickCount: 1 };
  await tools.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' }, session);
  await tools.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' }, session);
  const expression = `!!document.querySelector(${JSON.stringify(afterClick)})`;
  for (const limit = Date.now() + 5_000; Date.now() < limit; await pause(20)) {
    const { result } = await tools.send('Runtime.evaluate', { expression }, session);
    if ((result as { value?: unknown }).value === true) return;
  }
  throw new Error(`a click on the painted element did not lead to ${afterClick}`);
}
