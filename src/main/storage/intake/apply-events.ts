import type { DomainEvent } from '../../inbox/domain-event.ts';
import { storedByMid } from '../rows/stored-message.ts';
import { run, type WritableDb } from '../sql.ts';
import type { IntakeOutcome } from '../storage.ts';
import { changeInbox } from '../writing/change-inbox.ts';
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
    let skipped = 0;
    let stored = 0;
    for (const event of events) {
      // A test proves the line and belongs to nobody; what nobody understands stays in the journal.
      if (event.type === 'test' || event.type === 'unknown') continue;
      const accountId = accountByUserId(db, event.accountUserId);
      if (accountId === null) skipped += 1;
      else if (apply({ db, touched, accountId }, event)) stored += 1;
    }
    if (journalId !== null) settle(db, journalId, reasonToKeep(events, skipped), now);
    return { skipped, stored };
  });
  return { change, ...result };
}

/** Applies one event; answers whether it stored a message that was not there. */
function apply(intake: Intake, event: AccountEvent): boolean {
  if (event.type === 'message') return applyMessage(intake, event);
  if (event.type === 'reaction') applyReaction(intake, event);
  else if (event.type === 'window-opened') {
    openWindow(intake, conversationWith(intake, event.personScopedId), event.at);
  } else applyToMessage(intake, event);
  return false;
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
      else keepEarlyNews(intake, event.mid, { isUnsent: true });
      return;
    case 'seen':
      if (message) markSeenUpTo(intake, message, event.at);
      else keepEarlyNews(intake, event.mid, { seenAt: event.at });
      return;
    case 'edit': {
      const { revision, text } = event;
      // Number 0 accompanies every new message and is no edit.
      if (revision < 1) return;
      const edit = { editRevision: revision, textRevision: text === null ? 0 : revision, text };
      if (message) applyEdit(intake, message, edit);
      else keepEarlyNews(intake, event.mid, edit);
    }
  }
}

function reasonToKeep(events: DomainEvent[], skipped: number): string | null {
  const unknown = events.find((event) => event.type === 'unknown');
  if (unknown) return unknown.reason;
  return skipped > 0 ? 'unknown account' : null;
}

/** A body that held something we could not use is `kept`: it is the only copy of it. */
function settle(db: WritableDb, id: number, reason: string | null, now: number): void {
  const state = reason === null ? 'applied' : 'kept';
  run(db, 'UPDATE webhook_journal SET state = @state, reason = @reason, settled_at = @now WHERE id = @id', {
    id,
    state,
    reason,
    now,
  });
}
