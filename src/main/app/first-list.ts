import type { Clock } from '../../shared/clock.ts';

/** So long after it was answered the window has painted its list, on a slow computer too. */
const PAINTED_WITHIN_MS = 400;
/** A window that never asks holds nothing up. */
const AT_LATEST_MS = 3_000;
/** Nor one that is not even made: a start in the tray. */
const PAGE_AT_LATEST_MS = 250;

/**
 * The window's first list. What is not needed for it can wait, and must: with few processors it takes from the window
 * the very time in which the owner looks at it coming up.
 */
export interface FirstList {
  /** The window has its page: time for the rest of the program, whose answers it will ask for next. */
  readonly begun: Promise<void>;
  /** Time for everything else: the tunnel, Instagram, the bell beside the clock. */
  readonly painted: Promise<void>;
  /** The window's page was handed over. */
  pageServed(): void;
  /** The window has got what it asked for. */
  answered(): void;
}

export function createFirstList(clock: Clock): FirstList {
  const begun = moment();
  const painted = moment();
  clock.after(PAGE_AT_LATEST_MS, begun.come);
  clock.after(AT_LATEST_MS, painted.come);
  return {
    begun: begun.came,
    painted: painted.came,
    pageServed: begun.come,
    answered: () => void clock.after(PAINTED_WITHIN_MS, painted.come),
  };
}

function moment(): { came: Promise<void>; come(): void } {
  let tell = () => {};
  const came = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { came, come: () => tell() };
}
