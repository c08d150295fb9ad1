import type { Clock } from '../../shared/clock.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export type PauseAccount = (accountId: AccountId, code: string) => Promise<void>;

/** So long after a new login a call may still come back that left with the token before it. */
const LATE_ANSWERS_MS = 15_000;

interface Parts {
  storage: Pick<Storage, 'accountRecords' | 'setAccountState'>;
  publish: Publish;
  /** Whether Instagram takes the token that is kept for the account now; asked only right after a new login. */
  isTokenTaken?(accountId: AccountId): Promise<boolean>;
  clock: Clock;
  log: Log;
}

/**
 * Instagram refuses the token: no call is made with it until the owner has reconnected. What comes in is
 * still kept, what shall go out waits. A late answer to the old token does not undo a new login, whether that came
 * before it or comes while it is looked at.
 */
export function createPauseAccount({ storage, publish, isTokenTaken, clock, log }: Parts): PauseAccount {
  async function isLateAnswer({ id, tokenObtainedAt, connectedAt }: AccountRecord): Promise<boolean> {
    const tokenOf = tokenObtainedAt ?? 0;
    // Before its first token there was none.
    const hadAnother = tokenOf > connectedAt;
    if (!hadAnother || clock.now() - tokenOf > LATE_ANSWERS_MS) return false;
    return (await isTokenTaken?.(id)) ?? false;
  }

  return async (id, code) => {
    const account = (await storage.accountRecords()).find((record) => record.id === id);
    // It was taken out of Shopbell meanwhile.
    if (!account) return;
    if (await isLateAnswer(account)) {
      log.info('account.late-answer', { accountId: id, code });
      return;
    }
    log.warn('account.needs-reconnect', { accountId: id, code });
    const change = await storage.setAccountState({
      id,
      state: 'needs-reconnect',
      ifTokenOf: account.tokenObtainedAt,
      now: clock.now(),
    });
    publishChange(publish, change);
  };
}
