import { createHash } from 'node:crypto';
import { createIntake } from '../../src/main/inbox/intake.ts';
import { receiveWebhooks } from '../../src/main/inbox/receive-webhooks.ts';
import { messagesFromConversation } from '../../src/main/instagram/conversation-events.ts';
import { eventsFromWebhook } from '../../src/main/instagram/webhook-events.ts';
import { readingMethods, writingMethods } from '../../src/main/storage/methods/index.ts';
import { openWriter } from '../../src/main/storage/open-database.ts';
import { all } from '../../src/main/storage/sql.ts';
import type { Storage } from '../../src/main/storage/storage.ts';
import { existing } from '../../src/main/storage/storage-failure.ts';
import { addShop, clientId, conversationIdOf, shownState } from '../../src/main/storage/test-shop.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import type { Step } from './fixtures/fixture.ts';
import { at, OTHER_SHOP, SHOP } from './fixtures/wire-shop.ts';

export type ShownChat = ReturnType<typeof shownChats>[number];

/** The way of a webhook's body from the journal to the inbox, with real SQLite in memory and two shops. */
export interface ReceivingDesk {
  take(step: Step): Promise<void>;
  chatsOf(shop: string): ShownChat[];
  /** How each body ended: `applied`, or the reason for which it is kept. */
  journal(): string[];
  tests(): number;
  close(): void;
}

export function openReceivingDesk(): ReceivingDesk {
  const db = openWriter(':memory:');
  const clock = createManualClock(at(0) - 86_400_000);
  const shops = new Map(
    [SHOP, OTHER_SHOP].map((userId) => [userId, addShop(db, { userId, now: at(0) - 86_400_000 })]),
  );
  const storage: Pick<Storage, 'keepWebhook' | 'pendingWebhooks' | 'settleWebhook' | 'applyEvents'> = {
    keepWebhook: async (input) => writingMethods.keepWebhook(db, input),
    pendingWebhooks: async (limit) => readingMethods.pendingWebhooks(db, limit),
    settleWebhook: async (input) => writingMethods.settleWebhook(db, input),
    applyEvents: async (input) => writingMethods.applyEvents(db, input),
  };
  const intake = createIntake({ storage, publish: () => {}, clock });
  let tests = 0;
  const receive = receiveWebhooks({
    storage,
    intake,
    eventsFromWebhook,
    onTest: () => {
      tests += 1;
    },
    clock,
    log: { info() {}, warn() {}, error() {} },
  });
  const outbox: number[] = [];

  async function deliver(value: unknown): Promise<void> {
    const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
    const digest = createHash('sha256').update(bytes).digest('hex');
    await storage.keepWebhook({ receivedAt: at(7_200), body: bytes, digest, signedWith: 'instagram' });
    receive.wake();
    await receive.idle();
  }

  function write(text: string, to: string): void {
    const { messages } = writingMethods.queueReplies(db, {
      conversationId: conversationIdOf(db, to),
      replies: [{ clientId: clientId(outbox.length + 1), content: { kind: 'text', text } }],
      quote: null,
      hold: null,
      now: at(60),
    });
    const due = readingMethods.dueReplies(db, { now: at(60), limit: 10 });
    const row = due.find(({ messageId }) => messageId === messages[0]?.id);
    outbox.push(existing(row, 'outbox row').id);
  }

  async function take(step: Step): Promise<void> {
    if ('webhook' in step) return await deliver(step.webhook);
    if ('weWrite' in step) return write(step.weWrite, step.to);
    if ('thread' in step) {
      const events = messagesFromConversation({ accountUserId: SHOP, messages: step.thread });
      await intake({ events, journalId: null });
      return;
    }
    const outboxId = existing(outbox.at(-1), 'reply');
    if ('replyLeaves' in step) writingMethods.markAttempting(db, { outboxId, now: at(61) });
    else writingMethods.replySent(db, { outboxId, mid: step.sendAnswered, now: at(62) });
  }

  return {
    take,
    chatsOf(shop) {
      const accountId = shops.get(shop);
      return accountId === undefined ? [] : shownChats(db, accountId);
    },
    journal: () =>
      all<{ state: string; reason: string | null }>(
        db,
        'SELECT state, reason FROM webhook_journal ORDER BY id',
        {},
      ).map(({ state, reason }) => (state === 'kept' ? (reason ?? 'kept without a reason') : state)),
    tests: () => tests,
    close: () => db.close(),
  };
}

/** What Instagram's telling decides. Sizes of fetched files, drafts and the like are no part of it. */
function shownChats(...[db, accountId]: Parameters<typeof shownState>) {
  return shownState(db, accountId).map(
    ({ person, preview, lastMessageAt, unread, needsReply, windowOpenedAt, messages }) => ({
      person: person.scopedId,
      preview,
      lastMessageAt,
      unread,
      needsReply,
      windowOpenedAt,
      messages: messages.map(shownMessage),
    }),
  );
}

function shownMessage({
  mid,
  direction,
  origin,
  kind,
  text,
  sentAt,
  delivery,
  seenAt,
  isUnsent,
  isEdited,
  attachments,
  reactions,
  quote,
  referral,
}: ReturnType<typeof shownState>[number]['messages'][number]) {
  return {
    ...{ mid, direction, origin, kind, text, sentAt, delivery, seenAt, isUnsent, isEdited, reactions, quote },
    ...(referral && { referral }),
    attachments: attachments.map((one) => ({
      kind: one.kind,
      title: one.title,
      link: one.link,
      media: one.media,
    })),
  };
}
