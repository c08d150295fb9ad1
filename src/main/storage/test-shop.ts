import type { AccountId, ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { AttachmentDraft, DomainEvent, MessageEvent } from '../inbox/domain-event.ts';
import { applyEvents } from './intake/apply-events.ts';
import { saveAccount } from './methods/accounts.ts';
import { conversation, conversationPage } from './methods/conversations.ts';
import { threadPage } from './methods/threads.ts';
import { openWriter } from './open-database.ts';
import type { IntakeOutcome, SaveAccount } from './records.ts';
import { all, type ReadableDb, type WritableDb } from './sql.ts';

/** For the tests of this folder: a shop on an empty database, and the events that happen in it. */

/** A day in 2026, in ms; tests count from here. */
export const DAY = Date.UTC(2026, 9, 1, 12);
export const SHOP = '17841400000000001';
export const ANNA = '900000000000001';

export function emptyDatabase(): WritableDb {
  return openWriter(':memory:');
}

export function addShop(db: WritableDb, over: Partial<SaveAccount> = {}): AccountId {
  return saveAccount(db, shopInput(over)).account.id;
}

export function shopInput(over: Partial<SaveAccount> = {}): SaveAccount {
  return {
    userId: SHOP,
    appScopedId: null,
    username: 'lumen.ceramics',
    name: 'Lumen',
    accountType: 'BUSINESS',
    pictureUrl: null,
    permissions: ['instagram_business_basic'],
    tokenObtainedAt: DAY,
    tokenExpiresAt: DAY + 60 * 86_400_000,
    now: DAY,
    ...over,
  };
}

export function customerSays(mid: string, over: Partial<MessageEvent> = {}): MessageEvent {
  return {
    type: 'message',
    accountUserId: SHOP,
    personScopedId: ANNA,
    at: DAY,
    mid,
    direction: 'in',
    kind: 'message',
    text: `words of ${mid}`,
    attachments: [],
    replyToMid: null,
    payload: null,
    opensWindow: true,
    ...over,
  };
}

export function echo(mid: string, over: Partial<MessageEvent> = {}): MessageEvent {
  return customerSays(mid, { direction: 'out', opensWindow: false, ...over });
}

export function attachment(over: Partial<AttachmentDraft> = {}): AttachmentDraft {
  return {
    kind: 'image',
    url: 'https://cdn.example/1',
    title: null,
    link: null,
    remoteId: null,
    raw: '{}',
    ...over,
  };
}

/** Tells about something in the shop that is not a message itself. */
export function happened<T extends Exclude<DomainEvent['type'], 'test' | 'unknown' | 'message'>>(
  type: T,
  facts: Omit<Extract<DomainEvent, { type: T }>, 'type' | 'accountUserId' | 'personScopedId'> & {
    personScopedId?: string;
    accountUserId?: string;
  },
): DomainEvent {
  return { type, accountUserId: SHOP, personScopedId: ANNA, ...facts } as Extract<DomainEvent, { type: T }>;
}

export function tell(db: WritableDb, ...events: DomainEvent[]): IntakeOutcome {
  return applyEvents(db, { events, journalId: null, now: DAY });
}

export function conversationIdOf(db: ReadableDb, scopedId = ANNA): ConversationId {
  const [row] = all<{ id: ConversationId }>(
    db,
    'SELECT c.id FROM conversation c JOIN person p ON p.id = c.person_id WHERE p.scoped_id = @scopedId',
    { scopedId },
  );
  if (!row) throw new Error(`no conversation with ${scopedId}`);
  return row.id;
}

export function clientId(number: number): ClientId {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as ClientId;
}

export function thread(db: ReadableDb, scopedId = ANNA) {
  return threadPage(db, { conversationId: conversationIdOf(db, scopedId), before: null, limit: 200 })
    .messages;
}

export function chat(db: ReadableDb, scopedId = ANNA) {
  return conversation(db, conversationIdOf(db, scopedId));
}

/**
 * Everything the window shows of an account, with Instagram's ids in place of ours: two databases that were
 * told the same in another order must agree on it.
 */
export function shownState(db: ReadableDb, accountId: AccountId) {
  const rows = all<{ id: number; mid: string | null }>(
    db,
    'SELECT id, mid FROM message WHERE account_id = @accountId',
    { accountId },
  );
  const mids = new Map(rows.map(({ id, mid }) => [id, mid]));
  const page = conversationPage(db, {
    view: 'all',
    accountId,
    labelId: null,
    after: null,
    limit: 200,
    now: DAY,
  });
  const byPerson = page.conversations.toSorted((a, b) => (a.person.scopedId < b.person.scopedId ? -1 : 1));
  return byPerson.map(({ id, accountId: _account, person, preview, ...row }) => ({
    ...row,
    person: { scopedId: person.scopedId, username: person.username },
    preview: preview && { ...preview, messageId: mids.get(preview.messageId) },
    messages: threadPage(db, { conversationId: id, before: null, limit: 200 }).messages.map(
      ({ id: messageId, conversationId: _id, attachments, quote, referral, ...message }) => ({
        ...message,
        ...(referral && { referral: { ...referral, pictureId: null } }),
        mid: mids.get(messageId),
        attachments: attachments.map(({ id: _attachment, ...shown }) => shown),
        quote: quote && { ...quote, messageId: quote.messageId && mids.get(quote.messageId) },
      }),
    ),
  }));
}
