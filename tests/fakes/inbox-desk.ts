import type { DomainEvent, MessageEvent } from '../../src/main/inbox/domain-event.ts';
import { createIntake, type Intake } from '../../src/main/inbox/intake.ts';
import { createPauseAccount, type PauseAccount } from '../../src/main/inbox/pause-account.ts';
import { createRests, type Rests } from '../../src/main/inbox/rests.ts';
import type { Log, LogFacts } from '../../src/main/logging/log.ts';
import { readingMethods, writingMethods } from '../../src/main/storage/methods/index.ts';
import { closeDatabase, openWriter } from '../../src/main/storage/open-database.ts';
import type { Storage } from '../../src/main/storage/storage.ts';
import { failureOf } from '../../src/main/storage/storage-failure.ts';
import {
  ANNA,
  clientId,
  customerSays,
  DAY,
  echo,
  SHOP,
  shopInput,
} from '../../src/main/storage/test-shop.ts';
import { AppFailure } from '../../src/shared/ipc/result.ts';
import type { AccountId, ConversationId } from '../../src/shared/model/ids.ts';
import type { InboxChange } from '../../src/shared/model/inbox-change.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

export { ANNA, clientId, customerSays as says, DAY as NOON, SHOP };
export const BEN = '900000000000002';

/** What the use cases of the inbox stand on: a real database in memory, and time that is moved. */
export interface InboxDesk {
  storage: Storage;
  clock: ManualClock;
  log: Log;
  /** What was logged: event and facts as one text each. */
  lines: string[];
  published: InboxChange[];
  publish(change: InboxChange): void;
  intake: Intake;
  pauseAccount: PauseAccount;
  rests: Rests;
  accountId: AccountId;
  close(): Promise<void>;
}

export async function openInboxDesk(): Promise<InboxDesk> {
  const clock = createManualClock(DAY);
  const lines: string[] = [];
  const write = (event: string, facts?: LogFacts) =>
    void lines.push(`${event} ${JSON.stringify(facts ?? {})}`);
  const log: Log = { info: write, warn: write, error: write };
  const storage = storageInMemory(clock);
  const published: InboxChange[] = [];
  const publish = (change: InboxChange) => void published.push(change);
  const { account } = await storage.saveAccount(shopInput());
  return {
    storage,
    clock,
    log,
    lines,
    published,
    publish,
    intake: createIntake({ storage, publish, clock }),
    pauseAccount: createPauseAccount({ storage, publish, clock, log }),
    rests: createRests({ clock, random: () => 0 }),
    accountId: account.id,
    close: () => storage.close(),
  };
}

/** The database's own methods without the port between: an answer comes within the turn, so time can be moved. */
function storageInMemory(clock: ManualClock): Storage {
  const db = openWriter(':memory:');
  const methods = Object.entries({ ...readingMethods, ...writingMethods }).map(([name, method]) => {
    const run = method as (db: unknown, input: unknown) => unknown;
    const call = async (input: unknown) => {
      const whole = name === 'conversationPage' ? { ...Object(input), now: clock.now() } : input;
      try {
        return structuredClone(run(db, whole));
      } catch (error) {
        const { code, detail } = failureOf(error);
        throw new AppFailure(code, detail);
      }
    };
    return [name, call] as const;
  });
  return { ...(Object.fromEntries(methods) as Omit<Storage, 'close'>), close: async () => closeDatabase(db) };
}

export function echoOf(mid: string, text: string, over: Partial<MessageEvent> = {}): MessageEvent {
  return echo(mid, { text, ...over });
}

/** Lets somebody write, and answers the conversation it made. */
export async function conversationWith(desk: InboxDesk, ...events: DomainEvent[]): Promise<ConversationId> {
  const { change } = await desk.intake({ events, journalId: null });
  const id = change.conversations[0]?.id;
  if (id === undefined) throw new Error('no conversation came of it');
  return id;
}

export async function threadOf(desk: InboxDesk, conversationId: ConversationId) {
  return (await desk.storage.threadPage({ conversationId, before: null, limit: 200 })).messages;
}
