import type { DomainEvent, MessageEvent } from '../../src/main/inbox/domain-event.ts';
import { createIntake, type Intake } from '../../src/main/inbox/intake.ts';
import { createPauseAccount, type PauseAccount } from '../../src/main/inbox/pause-account.ts';
import { createRests, type Rests } from '../../src/main/inbox/rests.ts';
import type { Log, LogFacts } from '../../src/main/logging/log.ts';
import { readingMethods, writingMethods } from '../../src/main/storage/methods/index.ts';
import { closeDatabase, openWriter } from '../../src/main/storage/open-database.ts';
import type { Storage } from '../../src/main/storage/storage.ts';
import { failureOf } from '../../src/main/storage/storage-failure.ts';
import { AppFailure } from '../../src/shared/ipc/result.ts';
import type { AccountId, ClientId, ConversationId } from '../../src/shared/model/ids.ts';
import type { InboxChange } from '../../src/shared/model/inbox-change.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

export const NOON = Date.UTC(2026, 9, 1, 12);
export const SHOP = '17841400000000001';
export const ANNA = '900000000000001';
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
  const clock = createManualClock(NOON);
  const lines: string[] = [];
  const write = (event: string, facts?: LogFacts) =>
    void lines.push(`${event} ${JSON.stringify(facts ?? {})}`);
  const log: Log = { info: write, warn: write, error: write };
  const storage = storageInMemory(clock);
  const published: InboxChange[] = [];
  const publish = (change: InboxChange) => void published.push(change);
  const { account } = await storage.saveAccount({
    userId: SHOP,
    appScopedId: null,
    username: 'lumen.ceramics',
    name: 'Lumen',
    accountType: 'BUSINESS',
    pictureUrl: null,
    permissions: [],
    tokenObtainedAt: NOON,
    tokenExpiresAt: NOON + 60 * 86_400_000,
    now: NOON,
  });
  return {
    storage,
    clock,
    log,
    lines,
    published,
    publish,
    intake: createIntake({ storage, publish, clock }),
    pauseAccount: createPauseAccount({ storage, publish, clock, log }),
    rests: createRests(clock),
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

export function says(mid: string, over: Partial<MessageEvent> = {}): MessageEvent {
  return {
    type: 'message',
    accountUserId: SHOP,
    personScopedId: ANNA,
    at: NOON,
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

export function echoOf(mid: string, text: string, over: Partial<MessageEvent> = {}): MessageEvent {
  return says(mid, { direction: 'out', opensWindow: false, text, ...over });
}

export function clientId(number: number): ClientId {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as ClientId;
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
