import type { MessageId } from '../../../shared/model/ids.ts';
import type { DomainEvent } from '../../inbox/domain-event.ts';
import type { IntakeOutcome, NewMessage } from '../records.ts';
import { storedByMid } from '../rows/stored-message.ts';
import { one, type WritableDb } from '../sql.ts';
import { changeInbox } from '../writing/change-inbox.ts';
import { forgetWords } from '../writing/forget-words.ts';
import { NOT_CONNECTED, reasonOf, settle } from '../writing/settle-webhook.ts';
import type { Touched } from '../writing/touched.ts';
import { conversationWith } from './conversation-with.ts';
import { keepEarlyNews } from './early-news.ts';
import { applyEdit } from './edit.ts';
import { accountByUserId, type Intake } from './intake.ts';
import { applyMessage } from './message.ts';
import { openWindow } from './open-window.ts';
import { applyReaction } from './reaction.ts';
import { markSeenUpTo } from './seen.ts';
import { takeBack } from './unsend.ts';

type AccountEvent = Exclude<DomainEvent, { type: 'test' | 'unknown' }>;

interface Input {
  events: DomainEvent[];
  journalId: number | null;
  now: number;
}

/** See `Storage.applyEvents`. */
export function applyEvents(db: WritableDb, { events, journalId, now }: Input): IntakeOutcome {
  const { result, change } = changeInbox(db, (touched) => {
    const told = applyAll(db, touched, events);
    const keptBecause = reasonToKeep(events, told.skipped);
    const state = keptBecause === null ? 'applied' : 'kept';
    if (journalId !== null) settle(db, { id: journalId, state, reason: keptBecause, now });
    for (const mid of takenBack(db, events)) forgetWords(db, mid);
    return { ...told, keptBecause };
  });
  return { change, ...result };
}

function applyAll(
  db: WritableDb,
  touched: Touched,
  events: DomainEvent[],
): { skipped: number; stored: NewMessage[] } {
  let skipped = 0;
  const stored: NewMessage[] = [];
  for (const event of events) {
    // A test proves the line and belongs to nobody; what nobody understands stays in the journal.
    if (event.type === 'test' || event.type === 'unknown') continue;
    const accountId = accountByUserId(db, event.accountUserId);
    if (accountId === null) skipped += 1;
    else {
      const id = apply({ db, touched, accountId }, event);
      if (id !== null && event.type === 'message') stored.push({ id, mid: event.mid, at: event.at });
    }
  }
  return { skipped, stored };
}

/** Applies one event; answers the message that it stored, if that was not there. */
function apply(intake: Intake, event: AccountEvent): MessageId | null {
  if (event.type === 'message') return applyMessage(intake, event);
  if (event.type === 'reaction') applyReaction(intake, event);
  else if (event.type === 'window-opened') {
    openWindow(intake, conversationWith(intake, event.personScopedId), event.at);
  } else applyToMessage(intake, event);
  return null;
}

/** News of a message by its id: applied to it, or kept until it comes. */
function applyToMessage(
  intake: Intake,
  event: Extract<AccountEvent, { type: 'unsend' | 'edit' | 'seen' }>,
): void {
  const message = storedByMid(intake.db, intake.accountId, event.mid);
  switch (event.type) {
    case 'unsend':
      if (message) takeBack(intake, message);
      else keepEarlyNews(intake, event.mid, { isUnsent: true, toldAt: event.at });
      return;
    case 'seen':
      if (message) markSeenUpTo(intake, message, event.at);
      else keepEarlyNews(intake, event.mid, { seenAt: event.at, toldAt: event.at });
      return;
    case 'edit': {
      const { revision, text } = event;
      // Number 0 accompanies every new message and is no edit.
      if (revision < 1) return;
      const edit = { editRevision: revision, textRevision: text === null ? 0 : revision, text };
      if (message) applyEdit(intake, message, edit);
      else keepEarlyNews(intake, event.mid, { ...edit, toldAt: event.at });
    }
  }
}

/** The account first: bodies that waited for one are found by it. */
function reasonToKeep(events: DomainEvent[], skipped: number): string | null {
  const unknown = events.flatMap((event) => (event.type === 'unknown' ? [event.reason] : []));
  return reasonOf(skipped > 0 ? [NOT_CONNECTED, ...unknown] : unknown);
}

/** Messages told of here that are taken back, be it by these events or by earlier ones that overtook them. */
function takenBack(db: WritableDb, events: DomainEvent[]): Set<string> {
  const mids = events.flatMap((event) => {
    if (event.type === 'unsend') return [event.mid];
    if (event.type !== 'message' && event.type !== 'edit') return [];
    return isTakenBack(db, event) ? [event.mid] : [];
  });
  return new Set(mids);
}

function isTakenBack(
  db: WritableDb,
  { accountUserId, mid }: { accountUserId: string; mid: string },
): boolean {
  const accountId = accountByUserId(db, accountUserId);
  if (accountId === null) return false;
  return (
    one(
      db,
      `SELECT 1 FROM message WHERE account_id = @accountId AND mid = @mid AND is_unsent = 1
       UNION ALL SELECT 1 FROM early_news WHERE account_id = @accountId AND mid = @mid AND is_unsent = 1`,
      { accountId, mid },
    ) !== undefined
  );
}
