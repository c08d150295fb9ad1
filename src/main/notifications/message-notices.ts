import type { Clock } from '../../shared/clock.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Message } from '../../shared/model/message.ts';
import type { NotificationChoices } from '../../shared/model/notifications.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { type Eyes, isInFront, isOpenQuestion, mayTell } from './may-tell.ts';
import type { Notice } from './notice.ts';
import { type NewsOfChat, placeOf, wordsOfChat, wordsOfMany } from './words.ts';

/** What comes within this time is told together. */
export const BATCH_MS = 1_000;
/** More people than this at once are told in one notification. */
const MOST_AT_ONCE = 3;
const SUMMARY = 'summary';
/** Far more than any batch; a message is stored for the first time only once, this is the second lock. */
const MOST_REMEMBERED = 5_000;

export interface MessageNoticesParts {
  show(notice: Notice): void;
  remove(key: string): void;
  /** Switched off, paused, quiet hours. */
  isQuiet(): boolean;
  eyes(): Eyes;
  choices(): NotificationChoices;
  /** The shop's username where there are several shops, else null. */
  shopOf(conversation: NewsOfChat['conversation']): string | null;
  t(): Translate;
  clock: Clock;
}

export interface MessageNotices {
  /** What was stored: arrivals are told, what was read, answered or taken back is not any more. */
  take(change: InboxChange): void;
  /** The owner put a notification away: what it told is not told again. */
  closed(key: string): void;
  /** Another desk is shown, or the app ends. */
  clear(): void;
}

type Chat = Omit<NewsOfChat, 'messages'> & { messages: Map<MessageId, Message> };

/**
 * Notifications of what customers write: one for each person, growing with what they add until somebody looks. Told
 * once, never for what is in front of the owner's eyes. It knows no system and no disk: the clock is given.
 */
export function createMessageNotices(parts: MessageNoticesParts): MessageNotices {
  const { clock, show, remove } = parts;
  const waiting = new Map<ConversationId, Chat>();
  const shown = new Map<ConversationId, Chat>();
  /** Chats that the one notification for many stands for. */
  const summed = new Set<ConversationId>();
  const told = new Set<MessageId>();
  let cancelBatch: (() => void) | null = null;

  function take(change: InboxChange): void {
    for (const conversation of change.conversations) learn(conversation);
    for (const id of change.removedMessages) takeBack(id);
    for (const { id, isUnsent } of change.messages) if (isUnsent) takeBack(id);
    for (const id of change.arrivals) arrive(id, change);
  }

  function learn(conversation: Conversation): void {
    for (const chat of [waiting.get(conversation.id), shown.get(conversation.id)]) {
      if (chat) chat.conversation = conversation;
    }
    if (!isOpenQuestion(conversation)) forget(conversation.id);
  }

  function arrive(id: MessageId, change: InboxChange): void {
    const message = change.messages.find((candidate) => candidate.id === id);
    const conversation = change.conversations.find((each) => each.id === message?.conversationId);
    if (!message || !conversation || told.has(id)) return;
    if (!mayTell(message, conversation, clock.now())) return;
    remember(id);
    const chat = waiting.get(conversation.id) ?? { conversation, messages: new Map(), shop: null };
    chat.messages.set(id, message);
    waiting.set(conversation.id, chat);
    cancelBatch ??= clock.after(BATCH_MS, tellWaiting);
  }

  function remember(id: MessageId): void {
    told.add(id);
    const [oldest] = told;
    if (told.size > MOST_REMEMBERED && oldest !== undefined) told.delete(oldest);
  }

  function tellWaiting(): void {
    cancelBatch = null;
    const chats = [...waiting.values()].filter(
      ({ conversation }) => !isInFront(parts.eyes(), conversation.id),
    );
    waiting.clear();
    if (chats.length === 0 || parts.isQuiet()) return;
    for (const { conversation, messages } of chats) {
      const before = shown.get(conversation.id)?.messages ?? new Map<MessageId, Message>();
      shown.set(conversation.id, {
        conversation,
        messages: new Map([...before, ...messages]),
        shop: parts.shopOf(conversation),
      });
    }
    if (chats.length > MOST_AT_ONCE) tellTogether(chats.map(({ conversation }) => conversation.id));
    // One sound for all of them.
    else for (const [index, { conversation }] of chats.entries()) tellChat(conversation.id, index === 0);
  }

  function tellTogether(ids: readonly ConversationId[]): void {
    for (const id of ids) {
      if (!summed.has(id)) remove(keyOf(id));
      summed.add(id);
    }
    const news = [...summed].map((id) => shown.get(id)).filter((chat) => chat !== undefined);
    show({
      key: SUMMARY,
      ...wordsOfMany(news.map(newsOf), parts.choices().privacy, parts.t()),
      place: null,
      actions: [{ does: 'open', label: parts.t()('notification.open') }],
      reply: null,
      sound: parts.choices().sound,
      isUrgent: false,
    });
  }

  function tellChat(id: ConversationId, isHeard: boolean): void {
    const chat = shown.get(id);
    if (!chat) return;
    leaveSummary(id);
    const t = parts.t();
    const { privacy, sound } = parts.choices();
    const news = newsOf(chat);
    show({
      key: keyOf(id),
      ...wordsOfChat(news, privacy, t),
      place: placeOf(news),
      actions: [
        { does: 'done', label: t('notification.done') },
        { does: 'open', label: t('notification.open') },
      ],
      reply: privacy === 'nothing' ? null : t('notification.reply'),
      sound: isHeard ? sound : 'none',
      isUrgent: false,
    });
  }

  /** Nobody need be told any more: it was read, answered, or is done. */
  function forget(id: ConversationId): void {
    waiting.delete(id);
    if (!shown.delete(id)) return;
    if (!leaveSummary(id)) remove(keyOf(id));
  }

  function leaveSummary(id: ConversationId): boolean {
    if (!summed.delete(id)) return false;
    if (summed.size === 0) remove(SUMMARY);
    return true;
  }

  function takeBack(id: MessageId): void {
    for (const { conversation, messages } of [...waiting.values()]) {
      if (messages.delete(id) && messages.size === 0) waiting.delete(conversation.id);
    }
    for (const { conversation, messages } of [...shown.values()]) {
      if (messages.delete(id)) tellLess(conversation.id, messages.size);
    }
  }

  /** Without what was taken back, and without a sound. */
  function tellLess(id: ConversationId, left: number): void {
    if (left === 0) forget(id);
    else if (!summed.has(id)) tellChat(id, false);
  }

  return {
    take,
    closed(key) {
      if (key === SUMMARY) {
        for (const id of summed) shown.delete(id);
        summed.clear();
        return;
      }
      for (const id of shown.keys()) if (keyOf(id) === key) shown.delete(id);
    },
    clear() {
      cancelBatch?.();
      cancelBatch = null;
      waiting.clear();
      for (const id of [...shown.keys()]) forget(id);
    },
  };
}

function newsOf(chat: Chat): NewsOfChat {
  const messages = [...chat.messages.values()].sort((a, b) => a.sentAt - b.sentAt || a.id - b.id);
  return { ...chat, messages };
}

function keyOf(id: ConversationId): string {
  return `chat:${id}`;
}
