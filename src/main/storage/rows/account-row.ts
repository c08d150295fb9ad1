import type { Account, AccountState } from '../../../shared/model/account.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import type { AccountRecord } from '../records.ts';
import { all, type ReadableDb } from '../sql.ts';

/** One state out of two columns: what the owner wants counts before what Instagram said. */
export const ACCOUNT_STATE = `CASE WHEN disconnected_at IS NULL THEN state ELSE 'disconnected' END AS state`;

/** Every account in the order of connecting, as the window sees it. */
export function readAccounts(db: ReadableDb): Account[] {
  return all<Account>(db, `${SELECT_ACCOUNT} ORDER BY a.id`);
}

export function readAccountsById(db: ReadableDb, ids: Iterable<AccountId>): Account[] {
  return all<Account>(
    db,
    `${SELECT_ACCOUNT} WHERE a.id IN (SELECT value FROM json_each(@ids)) ORDER BY a.id`,
    {
      ids: JSON.stringify([...ids]),
    },
  );
}

export function readAccountRecords(db: ReadableDb): AccountRecord[] {
  return all<RecordRow>(
    db,
    `SELECT id, user_id AS userId, app_scoped_id AS appScopedId, username, ${ACCOUNT_STATE},
       token_obtained_at AS tokenObtainedAt,
       token_expires_at AS tokenExpiresAt, permissions, subscribed_fields AS subscribedFields,
       subscription_read_back_at AS subscriptionReadBackAt, created_at AS connectedAt
     FROM account ORDER BY id`,
  ).map((row) => ({
    ...row,
    permissions: JSON.parse(row.permissions) as string[],
    subscribedFields: JSON.parse(row.subscribedFields) as string[],
  }));
}

const SELECT_ACCOUNT = `
SELECT a.id, a.user_id AS userId, a.username, coalesce(a.given_name, a.name) AS name, a.colour, ${ACCOUNT_STATE},
  a.token_expires_at AS tokenExpiresAt,
  (SELECT count(*) FROM conversation c WHERE c.account_id = a.id AND c.standing = 'needs-reply') AS waiting
FROM account a`;

interface RecordRow {
  id: AccountId;
  userId: string;
  appScopedId: string | null;
  username: string;
  state: AccountState;
  tokenObtainedAt: number | null;
  tokenExpiresAt: number | null;
  permissions: string;
  subscribedFields: string;
  subscriptionReadBackAt: number | null;
  connectedAt: number;
}
