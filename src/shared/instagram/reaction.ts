import { type AppErrorCode, AppFailure, type ErrorDetail } from '../ipc/result.ts';

/**
 * What to do after Instagram said no. The code of a failure picks the owner's sentence; the reaction tells
 * the program how to go on. The two are apart because several codes share one reaction and the other way round.
 */
export type Reaction =
  /** Passing trouble and nothing was done: the same request may be repeated after a growing delay. */
  | { kind: 'retry' }
  /**
   * A limit. All calls of the account (or of the whole app) rest for `waitMs`; null: Instagram did not say,
   * wait 1 s at first, growing to 60 s. Calling meanwhile prolongs it. With `only`, the limit is near and was not
   * met: calls that nobody waits for rest, so that those that somebody waits for still have room.
   */
  | { kind: 'wait'; scope: 'account' | 'app'; waitMs: number | null; only?: 'background' }
  /** The token is refused: no further call with it, ask the owner to reconnect. */
  | { kind: 'pause-account' }
  /** This request will never work; others may. */
  | { kind: 'permanent' }
  /** Nothing of this kind works until the owner has changed something at Instagram or Meta: tell them. */
  | { kind: 'incident'; scope: 'account' | 'app' }
  /** The request left and its end is not known: look for the echo or read the thread, never repeat blindly. */
  | { kind: 'look-first' }
  /** Expected and harmless: go on without the answer. */
  | { kind: 'ignore' };

/** A failed call to Instagram: what it means for the owner, and how to go on. */
export class InstagramFailure extends AppFailure {
  readonly reaction: Reaction;

  constructor(code: AppErrorCode, reaction: Reaction, detail: ErrorDetail | null, options?: ErrorOptions) {
    super(code, detail, options);
    this.name = 'InstagramFailure';
    this.reaction = reaction;
  }
}

/**
 * Instagram refuses whatever this app asks (as it did to all apps for days in July 2026), or Meta has shut the app.
 * No login mends it and nothing was done: what waits goes on waiting, and goes out when calls work again.
 */
export function isAppShutOut(failure: unknown): boolean {
  return failure instanceof AppFailure && failure.code === 'app-access-lost';
}

const REACTION_OF_CODE: Partial<Record<AppErrorCode, Reaction>> = {
  'network-unreachable': { kind: 'retry' },
  'instagram-down': { kind: 'retry' },
  'rate-limited': { kind: 'wait', scope: 'account', waitMs: null },
  'account-needs-reconnect': { kind: 'pause-account' },
  'permission-lost': { kind: 'pause-account' },
  'account-restricted': { kind: 'incident', scope: 'account' },
  'messages-switched-off': { kind: 'incident', scope: 'account' },
  'app-access-lost': { kind: 'incident', scope: 'app' },
  'app-not-live': { kind: 'incident', scope: 'app' },
  'not-confirmed': { kind: 'look-first' },
};

/** How to go on after a failure. One that did not come from Instagram is judged by its code alone. */
export function reactionTo(failure: unknown): Reaction {
  if (failure instanceof InstagramFailure) return failure.reaction;
  if (failure instanceof AppFailure) return REACTION_OF_CODE[failure.code] ?? { kind: 'permanent' };
  return { kind: 'permanent' };
}
