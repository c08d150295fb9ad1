import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { MessageChoices } from '../../shared/model/choices.ts';
import type { ClientId, ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import { choiceProblem } from '../../shared/outgoing-choices.ts';
import { replyWindow } from '../../shared/reply-window.ts';
import { splitText } from '../../shared/split-text.ts';
import type { ReplyHold } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';
import { refuseTooLate } from './move-reply.ts';
import type { OutgoingContent, OutgoingText } from './outgoing-content.ts';
import { partClientId } from './part-client-id.ts';

export interface SendReplyParts {
  storage: Pick<Storage, 'conversation' | 'queueReplies'>;
  publish: Publish;
  /** Something waits in the outbox. */
  wakeDelivery(): void;
  /** Something waits for its time. */
  wakeRelease(): void;
  /** An answer is on its way to this conversation. */
  onAnswered(conversationId: ConversationId): void;
  /** Meta granted the app its Human Agent feature. */
  hasHumanAgent(): boolean;
  clock: Clock;
}

interface Reply {
  conversationId: ConversationId;
  clientId: ClientId;
  when?: SendWhen | undefined;
}

/**
 * Checks what the owner wrote and stores bubbles and outbox rows together; the answer is the stored messages, on
 * their way: as many as Instagram needs for a text of this length, the first with the given `clientId` and the
 * quote. An account that must be reconnected does not refuse: its replies wait in the outbox.
 *
 * Fails with `text-empty`, `window-closed`, `planned-too-late`, `not-found`, `invalid-input` for choices that Instagram would not take,
 * or `refused` for a quote that it does not know; nothing is stored then.
 */
export async function sendReply(
  parts: SendReplyParts,
  input: Reply & { text: string; quote?: MessageId | undefined; choices?: MessageChoices | undefined },
): Promise<Message[]> {
  const contents = contentsOf(input.text, input.choices);
  return await queueContents(parts, input, contents, input.quote ?? null);
}

/** Buttons need their words as one message; quick replies stand below the last. */
function contentsOf(words: string, choices: MessageChoices | undefined): OutgoingText[] {
  const texts = choices?.kind === 'buttons' ? [words.trim()] : splitText(words);
  if (texts.length === 0 || texts[0] === '') throw new AppFailure('text-empty');
  if (!choices) return texts.map((text) => ({ kind: 'text', text }));
  const problem = choiceProblem(words.trim(), choices);
  if (problem !== null) throw new AppFailure('invalid-input', { message: problem });
  return texts.map((text, index) => ({
    kind: 'text',
    text,
    ...(index === texts.length - 1 && { choices }),
  }));
}

/** As above for Instagram's one sticker. */
export async function sendHeart(parts: SendReplyParts, input: Reply): Promise<Message[]> {
  return await queueContents(parts, input, [{ kind: 'heart' }], null);
}

/** One own message for each, in this order, on its way when this answers. */
export async function queueContents(
  parts: SendReplyParts,
  { conversationId, clientId, when }: Reply,
  contents: OutgoingContent[],
  quote: MessageId | null,
): Promise<Message[]> {
  const { storage, clock } = parts;
  const { windowOpenedAt } = await storage.conversation(conversationId);
  if (!mayReply(windowOpenedAt, clock.now(), parts.hasHumanAgent())) throw new AppFailure('window-closed');
  const hold = holdUntil(when, clock.now());
  if (hold?.state === 'planned') {
    refuseTooLate(hold.dueAt, windowOpenedAt, clock.now(), parts.hasHumanAgent());
  }

  const replies = contents.map((content, index) => ({ clientId: partClientId(clientId, index), content }));
  const { messages, change } = await storage.queueReplies({
    conversationId,
    replies,
    quote,
    hold,
    now: clock.now(),
  });
  publishChange(parts.publish, change);
  if (hold) {
    parts.wakeRelease();
  } else {
    parts.wakeDelivery();
    parts.onAnswered(conversationId);
  }
  return messages;
}

function holdUntil(when: SendWhen | undefined, now: number): ReplyHold | null {
  if (when === undefined) return null;
  return 'at' in when
    ? { state: 'planned', dueAt: when.at }
    : { state: 'held', dueAt: now + when.holdSeconds * 1_000 };
}

/** The same rule when a reply is written and again right before it leaves: hours may lie in between. */
export function mayReply(windowOpenedAt: number | null, now: number, hasHumanAgent: boolean): boolean {
  const { state } = replyWindow(windowOpenedAt, now, hasHumanAgent);
  return state === 'open' || state === 'human-agent';
}
