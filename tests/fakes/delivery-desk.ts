import { type DeliverReplies, deliverReplies } from '../../src/main/inbox/deliver-reply.ts';
import type { FileOffer } from '../../src/main/inbox/file-sources.ts';
import type { OutboxRow } from '../../src/main/storage/records.ts';
import { InstagramFailure, type Reaction } from '../../src/shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../src/shared/ipc/result.ts';
import type { ConversationId, MessageId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import {
  BEN,
  clientId,
  conversationWith,
  type InboxDesk,
  openInboxDesk,
  says,
  threadOf,
} from './inbox-desk.ts';
import { sendingInstagram } from './sending-instagram.ts';
import { textReply } from './text-reply.ts';

interface Sent {
  text: string;
  recipientId: string;
  isHumanAgent: boolean;
  at: number;
}

/** A desk with two customers and a running outbox before an Instagram that answers what the test says. */
export interface DeliveryDesk {
  desk: InboxDesk;
  anna: ConversationId;
  ben: ConversationId;
  /** Every request that left. */
  sent: Sent[];
  unknown: OutboxRow[];
  delivery: DeliverReplies;
  // What the test may change.
  token: string | null;
  answer(text: string): Promise<{ mid: string }>;
  hasHumanAgent: boolean;
  hasLine: boolean;
  /** What comes of asking for an address for a file. */
  offer: FileOffer;
  /** Writes replies; answers the last one. */
  queue(conversationId: ConversationId, ...texts: string[]): Promise<MessageId>;
  deliver(): Promise<void>;
  /** Moves time on and lets what has been started by it end. */
  later(ms: number): Promise<void>;
  own(conversationId: ConversationId): Promise<Message[]>;
  close(): Promise<void>;
}

export async function openDeliveryDesk(): Promise<DeliveryDesk> {
  const desk = await openInboxDesk();
  const anna = await conversationWith(desk, says('m1'));
  const ben = await conversationWith(desk, says('m2', { personScopedId: BEN }));
  desk.published.length = 0;
  desk.lines.length = 0;
  const sent: Sent[] = [];
  const unknown: OutboxRow[] = [];
  let written = 0;
  const delivery = deliverReplies({
    ...desk,
    instagram: sendingInstagram({
      sendText({ text, recipientId, isHumanAgent }) {
        sent.push({ text, recipientId, isHumanAgent, at: desk.clock.now() });
        return stage.answer(text);
      },
      sendAttachment({ recipientId, isHumanAgent }) {
        sent.push({ text: 'the file', recipientId, isHumanAgent, at: desk.clock.now() });
        return stage.answer('the file');
      },
    }),
    onePictureEach: new Set(),
    tokenOf: async () => stage.token,
    offerFile: async () => stage.offer,
    onUnknown: (row) => void unknown.push(row),
    hasHumanAgent: () => stage.hasHumanAgent,
    hasLine: () => stage.hasLine,
    random: () => 0,
  });
  const stage: DeliveryDesk = {
    desk,
    anna,
    ben,
    sent,
    unknown,
    delivery,
    token: 'the-token',
    answer: accept,
    hasHumanAgent: false,
    hasLine: true,
    offer: { url: 'https://shop.example/media/token', withdraw() {} },
    async queue(conversationId, ...texts) {
      let last: MessageId | null = null;
      for (const text of texts) {
        written += 1;
        const input = { conversationId, clientId: clientId(written), text, now: desk.clock.now() };
        last = (await desk.storage.queueReplies(textReply(input))).messages[0]?.id ?? null;
      }
      return last as MessageId;
    },
    async deliver() {
      delivery.wake();
      await delivery.idle();
    },
    async later(ms) {
      await desk.clock.advance(ms);
      await delivery.idle();
    },
    own: async (conversationId) =>
      (await threadOf(desk, conversationId)).filter(({ direction }) => direction === 'out'),
    async close() {
      await delivery.stop();
      await desk.close();
    },
  };
  return stage;
}

/** What Instagram answers to a message it takes. */
export async function accept(text: string): Promise<{ mid: string }> {
  return { mid: `sent ${text}` };
}

export function refuse(code: AppErrorCode, reaction: Reaction) {
  return () => Promise.reject(new InstagramFailure(code, reaction, { code: 10 }));
}
