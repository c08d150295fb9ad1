import type { AccountId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';

export interface DeauthorizeParts {
  storage: Pick<Storage, 'accountRecords'>;
  /** Marks the account so that no call is made with its token until the owner has reconnected. */
  pauseAccount(accountId: AccountId, code: string): Promise<void>;
  log: Log;
}

/**
 * Meta says that the owner took the app away in Instagram's settings. The id is app-scoped; a few reports have
 * seen the professional id there, so both are compared. Messages that are stored stay.
 */
export async function deauthorizeAccount(
  { storage, pauseAccount, log }: DeauthorizeParts,
  userId: string,
): Promise<void> {
  const account = (await storage.accountRecords()).find(
    (record) => record.appScopedId === userId || record.userId === userId,
  );
  if (account) await pauseAccount(account.id, 'deauthorized');
  else log.warn('account.deauthorized-unknown', { userId });
}
