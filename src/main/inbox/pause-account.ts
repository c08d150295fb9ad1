import type { Clock } from '../../shared/clock.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export type PauseAccount = (accountId: AccountId, code: string) => Promise<void>;

/** So long after a new login a call may still come back that left with the token before it. */
const LATE_ANSWERS_MS = 15_000;

interface Parts {
  storage: Pick<Storage, 'setAccountState'>;
  publish: Publish;
  /** Whether Instagram takes the token that is kept for the account now; asked only right after a new login. */
  isTokenTaken?(accountId: AccountId): Promise<boolean>;
  clock: Clock;
  log: Log;
}

/**
 * Instagram refuses the token: no call is made with it until the owner has reconnected. What comes in is
 * still kept, what shall go out waits. A late answer to the old token does not undo a new login.
 */
export function createPauseAccount({ storage, publish, isTokenTaken, clock, log }: Parts): {
  pauseAccount: PauseAccount;
  /** An account was connected again, perhaps before anything but the doctor knew that it had to be. */
  noteLogin(): void;
} {
  let loggedInAt = Number.NEGATIVE_INFINITY;

  async function isLateAnswer(id: AccountId): Promise<boolean> {
    if (clock.now() - loggedInAt > LATE_ANSWERS_MS) return false;
    return (await isTokenTaken?.(id)) ?? false;
  }

  return {
    async pauseAccount(id, code) {
      if (await isLateAnswer(id)) {
        log.info('account.late-answer', { accountId: id, code });
        return;
      }
      log.warn('account.needs-reconnect', { accountId: id, code });
      const change = await storage.setAccountState({ id, state: 'needs-reconnect', now: clock.now() });
      publishChange(publish, change);
    },
    noteLogin() {
      loggedInAt = clock.now();
    },
  };
}
