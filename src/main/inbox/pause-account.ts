import type { Clock } from '../../shared/clock.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

export type PauseAccount = (accountId: AccountId, code: string) => Promise<void>;

/**
 * Instagram refuses the token: no call is made with it until the owner has reconnected. What comes in is
 * still kept, what shall go out waits.
 */
export function createPauseAccount({
  storage,
  publish,
  clock,
  log,
}: {
  storage: Pick<Storage, 'setAccountState'>;
  publish: Publish;
  clock: Clock;
  log: Log;
}): PauseAccount {
  return async (id, code) => {
    log.warn('account.needs-reconnect', { accountId: id, code });
    const change = await storage.setAccountState({ id, state: 'needs-reconnect', now: clock.now() });
    publishChange(publish, change);
  };
}
