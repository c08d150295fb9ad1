import type { AttachmentDraft, DomainEvent, MessageEvent } from '../../src/main/inbox/domain-event.ts';
import type { Instagram, ThreadReading } from '../../src/main/instagram/instagram.ts';
import { MESSAGE_GONE_CODE, READABLE_MESSAGES_PER_THREAD } from '../../src/shared/instagram/platform.ts';
import { InstagramFailure } from '../../src/shared/instagram/reaction.ts';
import { SHOP } from './inbox-desk.ts';

/** A message as Instagram has it. */
export interface MessageThere {
  mid: string;
  direction: 'in' | 'out';
  at: number;
  text: string;
  attachments?: AttachmentDraft[];
  isUnsent: boolean;
  /** The person's. */
  reaction: string | null;
}

interface ThreadThere {
  id: string;
  scopedId: string;
  updatedAt: number;
  messages: MessageThere[];
}

type Calls = Pick<Instagram, 'conversations' | 'conversationMessages' | 'listMessages' | 'message'>;

/**
 * Instagram's threads and the calls that read them, with its limits: whole seconds, content of the newest 20 only,
 * ids of all, nothing of what was unsent, and a time that only new messages raise.
 */
export interface ThreadsAtInstagram {
  instagram: Calls;
  /** Every call in its order: its name and what it asked for. */
  calls: string[];
  pageSize: number;
  /** Fails a call when it answers something; asked before each. */
  failing: (call: string) => Error | null;
  writes(scopedId: string, message: Partial<MessageThere> & Pick<MessageThere, 'mid' | 'at'>): void;
  thread(scopedId: string): ThreadThere;
  /** The message, to be changed by a test. */
  message(mid: string): MessageThere;
  /** What can still be read of a thread, newest first. */
  readable(scopedId: string): MessageThere[];
}

export function threadsAtInstagram(): ThreadsAtInstagram {
  const threads: ThreadThere[] = [];
  const listed = (thread: ThreadThere) =>
    thread.messages.filter(({ isUnsent }) => !isUnsent).sort((a, b) => b.at - a.at);
  const threadOf = (mid: string) => threads.find(({ messages }) => messages.some((one) => one.mid === mid));
  const there: ThreadsAtInstagram = {
    calls: [],
    pageSize: 50,
    failing: () => null,
    writes(scopedId, message) {
      const known = threads.find((thread) => thread.scopedId === scopedId);
      const thread = known ?? { id: `thread of ${scopedId}`, scopedId, updatedAt: 0, messages: [] };
      if (!known) threads.push(thread);
      const text = `words of ${message.mid}`;
      thread.messages.push({ direction: 'in', text, isUnsent: false, reaction: null, ...message });
      thread.updatedAt = Math.max(thread.updatedAt, seconds(message.at));
    },
    thread: (scopedId) => found(threads.find((thread) => thread.scopedId === scopedId)),
    message: (mid) => found(threadOf(mid)?.messages.find((one) => one.mid === mid)),
    readable: (scopedId) => listed(there.thread(scopedId)).slice(0, READABLE_MESSAGES_PER_THREAD),
    instagram: {
      async conversations(_token, after) {
        asked(`list ${after ?? ''}`);
        const from = Number(after ?? 0);
        const newestFirst = threads
          .filter((thread) => listed(thread).length > 0)
          .sort((a, b) => b.updatedAt - a.updatedAt);
        const conversations = newestFirst.slice(from, from + there.pageSize).map((thread) => ({
          id: thread.id,
          updatedAt: thread.updatedAt,
          people: [{ scopedId: thread.scopedId, username: null }],
        }));
        const next = from + there.pageSize;
        return { conversations, after: next < newestFirst.length ? String(next) : null };
      },
      async conversationMessages({ conversationId }): Promise<ThreadReading> {
        asked(`read ${conversationId}`);
        const thread = found(threads.find(({ id }) => id === conversationId));
        const messages = listed(thread).slice(0, READABLE_MESSAGES_PER_THREAD);
        return {
          events: messages.toReversed().flatMap((message) => eventsOf(thread, message)),
          listed: messages.map(({ mid, at }) => ({ mid, at: seconds(at) })),
          hasOlder: listed(thread).length > messages.length,
        };
      },
      async listMessages({ conversationId, after }) {
        asked(`ids ${conversationId} ${after ?? ''}`);
        const all = listed(found(threads.find(({ id }) => id === conversationId)));
        const from = Number(after ?? 0);
        const page = all.slice(from, from + there.pageSize);
        return {
          listed: page.map(({ mid, at }) => ({ mid, at: seconds(at) })),
          after: from + page.length < all.length ? String(from + page.length) : null,
        };
      },
      async message({ mid }) {
        asked(`message ${mid}`);
        const thread = threadOf(mid);
        const message = thread && there.readable(thread.scopedId).find((one) => one.mid === mid);
        if (thread && message) return eventsOf(thread, message);
        throw new InstagramFailure('not-found', { kind: 'permanent' }, { code: MESSAGE_GONE_CODE });
      },
    },
  };

  function asked(call: string): void {
    there.calls.push(call.trim());
    const error = there.failing(call.trim());
    if (error) throw error;
  }
  return there;
}

/** As a reading tells it; `at` in whole seconds. */
function eventsOf({ scopedId }: ThreadThere, message: MessageThere): DomainEvent[] {
  const told = messageEvent(scopedId, { ...message, at: seconds(message.at) });
  if (message.reaction === null) return [told];
  return [told, reactionEvent(scopedId, message, told.at, message.reaction)];
}

/** As its webhook tells it. */
export function messageEvent(personScopedId: string, message: MessageThere): MessageEvent {
  const { mid, direction, at, text, attachments = [] } = message;
  return {
    type: 'message',
    accountUserId: SHOP,
    personScopedId,
    at,
    mid,
    direction,
    kind: 'message',
    text,
    attachments,
    replyToMid: null,
    payload: null,
    opensWindow: direction === 'in',
  };
}

export function reactionEvent(
  personScopedId: string,
  { mid }: Pick<MessageThere, 'mid'>,
  at: number,
  emoji: string | null,
): DomainEvent {
  return { type: 'reaction', accountUserId: SHOP, personScopedId, mid, at, by: 'person', emoji };
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is no such thread or message');
  return value;
}
