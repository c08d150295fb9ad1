import type { Clock } from '../../shared/clock.ts';

/** So long out of sight a window is let go of: its process takes more memory than all the rest. */
const RELEASE_AFTER_MS = 10 * 60_000;

interface HiddenWindow {
  on(event: 'hide' | 'show' | 'closed', listener: () => void): unknown;
  isVisible(): boolean;
  isDestroyed(): boolean;
  destroy(): void;
}

interface ReleaseParts {
  clock: Pick<Clock, 'after'>;
  isHidden: boolean;
  /** False while the window holds what is nowhere else, such as files that were attached and not sent. */
  mayRelease(): Promise<boolean>;
  onRelease(): void;
}

/** Lets go of a window that nobody has looked at for a while. It is made anew, where it was, when it is asked for. */
export function releaseWhenHidden(window: HiddenWindow, parts: ReleaseParts): void {
  let cancel = () => {};

  function wait(): void {
    cancel();
    cancel = parts.clock.after(RELEASE_AFTER_MS, () => void release());
  }

  async function release(): Promise<void> {
    // A desk that cannot be asked is in trouble; its window stays, to say so.
    const isFree = await parts.mayRelease().catch(() => false);
    if (window.isDestroyed() || window.isVisible()) return;
    if (!isFree) return wait();
    parts.onRelease();
    window.destroy();
  }

  window.on('hide', wait);
  window.on('show', () => cancel());
  window.on('closed', () => cancel());
  if (parts.isHidden) wait();
}
