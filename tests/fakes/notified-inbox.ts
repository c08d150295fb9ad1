import type { Notice, NoticeAct, NoticeService } from '../../src/main/notifications/notice.ts';
import { Account } from '../../src/shared/model/account.ts';
import { Conversation } from '../../src/shared/model/conversation.ts';
import type { InboxChange } from '../../src/shared/model/inbox-change.ts';
import { Message } from '../../src/shared/model/message.ts';

/** A Monday morning by any clock of this machine. */
export const MONDAY = new Date(2026, 10, 23, 10, 0).getTime();

export function account(id: number, state: Account['state'] = 'connected'): Account {
  return Account.parse({
    id,
    userId: `1784140000000${id}`,
    username: `shop${id}`,
    name: null,
    colour: 1,
    state,
    tokenExpiresAt: null,
    waiting: 0,
  });
}

export function chat(id: number, more: Partial<Record<keyof Conversation, unknown>> = {}): Conversation {
  return Conversation.parse({
    id,
    accountId: 1,
    person: { id, scopedId: `scoped-${id}`, username: `person${id}`, name: `Person ${id}`, picture: null },
    preview: null,
    lastMessageAt: MONDAY,
    unread: 1,
    needsReply: true,
    waitingSince: MONDAY,
    isDone: false,
    snoozedUntil: null,
    isBack: false,
    labels: [],
    outbox: null,
    windowOpenedAt: MONDAY,
    draft: null,
    toldSeenAt: null,
    gaps: [],
    ...more,
  });
}

export function message(
  id: number,
  conversationId: number,
  more: Partial<Record<keyof Message, unknown>> = {},
): Message {
  return Message.parse({
    id,
    conversationId,
    clientId: null,
    direction: 'in',
    origin: 'customer',
    kind: 'message',
    text: `text ${id}`,
    sentAt: MONDAY,
    delivery: null,
    seenAt: null,
    failure: null,
    isUnsent: false,
    isEdited: false,
    attachments: [],
    reactions: [],
    quote: null,
    ...more,
  });
}

export function change(part: Partial<Omit<InboxChange, 'revision'>>): InboxChange {
  return {
    revision: 1,
    accounts: [],
    conversations: [],
    messages: [],
    removedMessages: [],
    arrivals: [],
    labels: null,
    folders: null,
    ...part,
  };
}

/** What is stored when a customer writes. */
export function arrival(stored: Message, conversation: Conversation): InboxChange {
  return change({ messages: [stored], conversations: [conversation], arrivals: [stored.id] });
}

export interface Screen extends NoticeService {
  /** What stands there now, by key. */
  readonly shown: Map<string, Notice>;
  /** Everything that was ever put there. */
  readonly all: Notice[];
  /** What the owner does. */
  press(act: NoticeAct): void;
}

/** A system's notifications without a system. */
export function createScreen(): Screen {
  const shown = new Map<string, Notice>();
  const all: Notice[] = [];
  const listeners: Array<(act: NoticeAct) => void> = [];
  return {
    shown,
    all,
    async show(notice) {
      shown.set(notice.key, notice);
      all.push(notice);
      return 'shown';
    },
    remove: (key) => void shown.delete(key),
    status: async () => ({ state: 'ready', service: null, hasActions: true, hasReply: false }),
    listen: (listener) => void listeners.push(listener),
    press(act) {
      for (const listener of listeners) listener(act);
    },
    async close() {
      shown.clear();
    },
  };
}
