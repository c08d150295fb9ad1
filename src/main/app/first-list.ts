import type { Clock } from '../../shared/clock.ts';

/** So long after it was answered the window has painted its list, on a slow computer too. */
const PAINTED_WITHIN_MS = 400;
/** A window that never asks holds nothing up. */
const AT_LATEST_MS = 3_000;

/**
 * The window's first list. Opening the tunnel and asking Instagram can wait for it, and must: with few processors
 * they take from the window the very time in which the owner looks at it coming up.
 */
export interface FirstList {
  readonly painted: Promise<void>;
  /** The window has got what it asked for. */
  answered(): void;
}

export function createFirstList(clock: Clock): FirstList {
  let tell = () => {};
  const painted = new Promise<void>((resolve) => {
    tell = resolve;
  });
  clock.after(AT_LATEST_MS, () => tell());
  return { painted, answered: () => void clock.after(PAINTED_WITHIN_MS, () => tell()) };
}
