import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { isStorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import type { Log } from '../logging/log.ts';
import type { JournalRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import type { DomainEvent } from './domain-event.ts';
import { failureCode } from './failure-code.ts';
import type { Intake } from './intake.ts';
import { whenWoken } from './when-woken.ts';

const ROWS_AT_A_TIME = 50;
const RETRY = { firstMs: 1_000, mostMs: 60_000 };

/**
 * Larger bodies are kept and not read: no message can be that long (1000 bytes), so it is either a fault or
 * a storm, and the audit finds the messages of a storm anyway.
 */
export const MAX_READABLE_BYTES = 1024 * 1024;

export interface ReceiveWebhooksParts {
  storage: Pick<Storage, 'pendingWebhooks' | 'settleWebhook'>;
  intake: Intake;
  eventsFromWebhook(body: Uint8Array, receivedAt: number): { events: DomainEvent[]; problem: string | null };
  /** Somebody pressed the dashboard's Test button. */
  onTest(at: number): void;
  /** These have been applied. */
  onTaken?(events: DomainEvent[]): void;
  clock: Clock;
  log: Log;
}

export interface ReceiveWebhooks {
  /** Something was kept: read what is waiting. Call it at the start too, for what a crash left behind. */
  wake(): void;
  /** Resolves when all that was kept so far has been read. */
  idle(): Promise<void>;
  stop(): void;
}

/**
 * Takes kept webhook bodies into the inbox: one after the other, oldest first. A body that cannot be read, or
 * fails, is settled with its reason and one line in the log, and never stops the next one.
 */
export function receiveWebhooks(parts: ReceiveWebhooksParts): ReceiveWebhooks {
  const { storage, clock, log } = parts;
  let failures = 0;
  const looking = whenWoken({
    clock,
    work: readAll,
    onFailure(error) {
      // The storage itself is away. The rows stay as they are and are read when it is back.
      const retryMs = backOff(failures, { ...RETRY, random: 0 });
      failures += 1;
      log.error('webhook.waiting-for-storage', { problem: failureCode(error), retryMs });
      return retryMs;
    },
  });

  async function readAll(): Promise<null> {
    let rows: JournalRow[];
    do {
      rows = await storage.pendingWebhooks(ROWS_AT_A_TIME);
      for (const row of rows) await takeIn(row, parts);
    } while (rows.length > 0 && !looking.isStopped());
    failures = 0;
    return null;
  }

  return { wake: looking.wake, idle: looking.idle, stop: looking.stop };
}

async function takeIn(row: JournalRow, parts: ReceiveWebhooksParts): Promise<void> {
  if (row.body.byteLength > MAX_READABLE_BYTES) return keep(row, 'too large to read', parts);
  const { events, problem } = parts.eventsFromWebhook(row.body, row.receivedAt);
  if (problem !== null) return keep(row, problem, parts);

  for (const event of events) if (event.type === 'test') parts.onTest(event.at);
  // All of them, also those nobody understands: whether the body is kept is settled with what it told.
  const outcome = await applyTwice(row, events, parts);
  if (outcome === null) return keep(row, 'could not be applied', parts);
  if (outcome.keptBecause !== null) noteKept(row, outcome.keptBecause, parts);
  parts.onTaken?.(events);
}

/** Once more at once, should it have been a passing fault; null when it fails again for a reason of its own. */
async function applyTwice(row: JournalRow, events: DomainEvent[], parts: ReceiveWebhooksParts) {
  const apply = () => parts.intake({ events, journalId: row.id });
  try {
    return await apply().catch((error: unknown) => {
      if (isStorageAway(error)) throw error;
      return apply();
    });
  } catch (error) {
    if (isStorageAway(error)) throw error;
    parts.log.error('webhook.not-applied', { journalId: row.id, problem: failureCode(error) });
    return null;
  }
}

/** The body stays in the journal with the reason, for the day on which we can read it. */
async function keep(row: JournalRow, reason: string, parts: ReceiveWebhooksParts): Promise<void> {
  noteKept(row, reason, parts);
  await parts.storage.settleWebhook({ id: row.id, state: 'kept', reason, now: parts.clock.now() });
}

function noteKept(row: JournalRow, reason: string, { log }: ReceiveWebhooksParts): void {
  log.warn('webhook.kept-unread', { journalId: row.id, reason, bytes: row.body.byteLength });
}

function isStorageAway(error: unknown): boolean {
  return error instanceof AppFailure && isStorageTrouble(error.code);
}
