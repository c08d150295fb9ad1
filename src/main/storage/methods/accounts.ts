import type { Account, AccountState } from '../../../shared/model/account.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { SaveAccount } from '../records.ts';
import { ACCOUNT_STATE, readAccountsById } from '../rows/account-row.ts';
import { all, one, type ReadableDb, run, type SqlParameters, type WritableDb } from '../sql.ts';
import { existing, notFound } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';
import { reopenKept } from './journal.ts';
import { freeColour } from './shop-colour.ts';

export { readAccountRecords as accountRecords, readAccounts as accounts } from '../rows/account-row.ts';

/** See `Storage.saveAccount`: one row for each `userId`, for ever. */
export function saveAccount(
  db: WritableDb,
  input: SaveAccount,
): { account: Account; isNew: boolean; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    const known = one<{ id: AccountId }>(db, 'SELECT id FROM account WHERE user_id = @userId', {
      userId: input.userId,
    });
    const id = known ? refreshAccount(db, known.id, input) : addAccount(db, input);
    touched.accounts.add(id);
    reopenKept(db, input.userId);
    return { id, isNew: !known };
  });
  const account = existing(readAccountsById(db, [result.id])[0], 'account');
  return { account, isNew: result.isNew, change };
}

/** See `Storage.paintAccount`. */
export function paintAccount(db: WritableDb, { id, colour }: { id: AccountId; colour: number }): InboxChange {
  return inboxChange(db, (touched) => {
    const { changes } = run(db, 'UPDATE account SET colour = @colour WHERE id = @id', { id, colour });
    if (changes === 0) throw notFound('account');
    touched.accounts.add(id);
  });
}

/** See `Storage.nameAccount`. */
export function nameAccount(
  db: WritableDb,
  { id, name }: { id: AccountId; name: string | null },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { changes } = run(db, 'UPDATE account SET given_name = @name WHERE id = @id', { id, name });
    if (changes === 0) throw notFound('account');
    touched.accounts.add(id);
  });
}

/** See `Storage.accountCounts`. */
export function accountCounts(
  db: ReadableDb,
  { id }: { id: AccountId },
): { conversations: number; messages: number } {
  const count = (table: 'conversation' | 'message') =>
    one<{ n: number }>(db, `SELECT count(*) AS n FROM ${table} WHERE account_id = @id`, { id })?.n ?? 0;
  return { conversations: count('conversation'), messages: count('message') };
}

/** See `Storage.setAccountState`. */
export function setAccountState(
  db: WritableDb,
  {
    id,
    state,
    ifTokenOf,
    now,
  }: { id: AccountId; state: AccountState; ifTokenOf?: number | null; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const before = existing(
      one<{ state: AccountState; tokenOf: number | null }>(
        db,
        `SELECT ${ACCOUNT_STATE}, token_obtained_at AS tokenOf FROM account WHERE id = @id`,
        { id },
      ),
      'account',
    );
    if (before.state === state) return;
    if (ifTokenOf !== undefined && before.tokenOf !== ifTokenOf) return;
    // Instagram refusing a login that the owner gave up is no news.
    if (before.state === 'disconnected' && state === 'needs-reconnect') return;
    if (state === 'disconnected') disconnect(db, id, now);
    else run(db, 'UPDATE account SET state = @state, disconnected_at = NULL WHERE id = @id', { id, state });
    touched.accounts.add(id);
  });
}

/** What was not well with it concerns nobody any more. */
function disconnect(db: WritableDb, id: AccountId, now: number): void {
  run(db, `UPDATE account SET state = 'needs-reconnect', disconnected_at = @now WHERE id = @id`, { id, now });
  run(db, 'UPDATE incident SET ended_at = @now WHERE account_id = @id AND ended_at IS NULL', { id, now });
}

/** See `Storage.saveToken`: its dates only; the token lies in the keychain. */
export function saveToken(
  db: WritableDb,
  { id, obtainedAt, expiresAt }: { id: AccountId; obtainedAt: number; expiresAt: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const { changes } = run(
      db,
      'UPDATE account SET token_obtained_at = @obtainedAt, token_expires_at = @expiresAt WHERE id = @id',
      { id, obtainedAt, expiresAt },
    );
    if (changes === 0) throw notFound('account');
    touched.accounts.add(id);
  });
}

/** See `Storage.saveSubscription`. */
export function saveSubscription(
  db: WritableDb,
  { id, fields, readBackAt }: { id: AccountId; fields: string[]; readBackAt: number },
): void {
  const { changes } = run(
    db,
    'UPDATE account SET subscribed_fields = @fields, subscription_read_back_at = @readBackAt WHERE id = @id',
    { id, fields: JSON.stringify(fields), readBackAt },
  );
  if (changes === 0) throw notFound('account');
}

function addAccount(db: WritableDb, input: SaveAccount): AccountId {
  const taken = all<{ colour: number }>(db, 'SELECT colour FROM account').map(({ colour }) => colour);
  const { id } = run(
    db,
    `INSERT INTO account (user_id, app_scoped_id, username, name, account_type, picture_url, colour, state,
       permissions, token_obtained_at, token_expires_at, created_at)
     VALUES (@userId, @appScopedId, @username, @name, @accountType, @pictureUrl, @colour, 'connected',
       @permissions, @tokenObtainedAt, @tokenExpiresAt, @now)`,
    { ...columnsOf(input), userId: input.userId, colour: freeColour(taken), now: input.now },
  );
  return id as AccountId;
}

function refreshAccount(db: WritableDb, id: AccountId, input: SaveAccount): AccountId {
  run(
    db,
    `UPDATE account SET app_scoped_id = coalesce(@appScopedId, app_scoped_id), username = @username, name = @name,
       account_type = @accountType, picture_url = @pictureUrl, state = 'connected', disconnected_at = NULL,
       permissions = @permissions,
       token_obtained_at = @tokenObtainedAt, token_expires_at = @tokenExpiresAt WHERE id = @id`,
    { ...columnsOf(input), id },
  );
  return id;
}

function columnsOf(input: SaveAccount): SqlParameters {
  const { appScopedId, username, name, accountType, pictureUrl, tokenObtainedAt, tokenExpiresAt } = input;
  const permissions = JSON.stringify(input.permissions);
  return {
    appScopedId,
    username,
    name,
    accountType,
    pictureUrl,
    permissions,
    tokenObtainedAt,
    tokenExpiresAt,
  };
}
