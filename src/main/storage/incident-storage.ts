import type { Incident } from '../../shared/model/doctor.ts';
import type { AccountId } from '../../shared/model/ids.ts';

// The shapes of what the doctor reads and keeps.

/** How the messages of one shop came in the last weeks; all times in ms, null: never. */
export interface Arrivals {
  /** The newest message that nothing but a webhook, or its import, can have told of. */
  lastFastAt: number | null;
  /** The newest that only the audit found. */
  lastAskedAt: number | null;
  /** When the receiver last took a body of anybody's. */
  lastWebhookAt: number | null;
  /** Messages since the line is live that only the audit found, more than two minutes late. */
  silent: number;
  /** The newest own message that Instagram refused, and why. */
  refusal: { code: string; at: number } | null;
  /** When Instagram last took one. */
  lastTakenAt: number | null;
}

export interface IncidentStorage {
  arrivals(input: { accountId: AccountId; liveSince: number | null; now: number }): Promise<Arrivals>;
  /** Begins an incident, or says anew what the running one of this check is. */
  noteIncident(input: Omit<Incident, 'id' | 'startedAt' | 'endedAt'> & { now: number }): Promise<void>;
  /** It is over; nothing happens when there was none. */
  endIncident(input: Pick<Incident, 'checkId' | 'accountId'> & { now: number }): Promise<void>;
  /** The newest first. */
  incidents(input: { limit: number }): Promise<Incident[]>;
}
