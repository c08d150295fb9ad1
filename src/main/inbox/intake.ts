import type { Clock } from '../../shared/clock.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { IntakeOutcome } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import type { DomainEvent } from './domain-event.ts';

/** Tells window, notifier and badge. Called only with what is committed and did change something. */
export type Publish = (change: InboxChange) => void;

/**
 * The one way in: webhooks, the audit and looking for a lost reply all bring their events here, so that
 * whatever is stored is also told, by whichever way it came first.
 */
export type Intake = (input: { events: DomainEvent[]; journalId: number | null }) => Promise<IntakeOutcome>;

export function createIntake({
  storage,
  publish,
  clock,
}: {
  storage: Pick<Storage, 'applyEvents'>;
  publish: Publish;
  clock: Clock;
}): Intake {
  return async ({ events, journalId }) => {
    const outcome = await storage.applyEvents({ events, journalId, now: clock.now() });
    publishChange(publish, outcome.change);
    return outcome;
  };
}

/** A repetition changes nothing and keeps the revision; telling it would look like a gap to the window. */
export function publishChange(publish: Publish, change: InboxChange): void {
  const { accounts, conversations, messages, removedMessages, labels, folders } = change;
  const rows = accounts.length + conversations.length + messages.length + removedMessages.length;
  if (rows > 0 || labels !== null || folders !== null) publish(change);
}
