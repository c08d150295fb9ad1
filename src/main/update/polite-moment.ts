import type { UpdateChoice } from '../../shared/model/update.ts';

/** What the owner and Shopbell are about. Times in ms. */
export interface Moment {
  /** Since the last key in one of our windows; null: none yet. */
  sinceTyped: number | null;
  /** Since anybody touched this computer. */
  idle: number;
  /** Answers on their way to Instagram. */
  repliesUnderWay: number;
  /** A login, a file dialog, a recording: something that stands open and would be lost. */
  isBusy: boolean;
  isWindowFocused: boolean;
}

/** Who has just typed goes on typing. */
const STILL_TYPING_MS = 20_000;
/** So long away that nobody misses the window for the moment it takes. */
const AWAY_MS = 10 * 60_000;

/** Whether the window may speak of a new version by itself. */
export function mayOffer({ sinceTyped, repliesUnderWay, isBusy }: Moment): boolean {
  return !isBusy && repliesUnderWay === 0 && (sinceTyped === null || sinceTyped >= STILL_TYPING_MS);
}

/** Whether Shopbell may start anew without being told to: only where the owner left it to us, and is away. */
export function mayRestartUnasked(moment: Moment, choice: UpdateChoice): boolean {
  return (
    choice === 'automatic' &&
    mayOffer(moment) &&
    !moment.isWindowFocused &&
    moment.idle >= AWAY_MS &&
    (moment.sinceTyped === null || moment.sinceTyped >= AWAY_MS)
  );
}
