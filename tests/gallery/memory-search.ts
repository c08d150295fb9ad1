import type { CallInput, CallOutput } from '../../src/shared/ipc/contract.ts';
import type { Conversation } from '../../src/shared/model/conversation.ts';
import type { FoundPerson } from '../../src/shared/model/search.ts';
import { excerptOf } from '../../src/shared/search/excerpt.ts';
import { foundRanges } from '../../src/shared/search/found-ranges.ts';
import { searchWish } from '../../src/shared/search/search-wish.ts';
import type { MemoryDesk } from './memory-api.ts';

type Names = 'search.page' | 'search.people' | 'thread.around' | 'thread.find' | 'thread.after';
type Answers = { [N in Names]: (input: CallInput<N>) => CallOutput<N> };

/** Finding by looking at everything: what the index answers, without one. */
export function memorySearch(desk: MemoryDesk): Answers {
  const foundOf = ({ id, accountId, person }: Conversation): FoundPerson => ({
    conversationId: id,
    accountId,
    person,
  });
  const named = (text: string) => {
    const wish = searchWish(text).map((word) => ({ ...word, isPrefix: true }));
    if (wish.length === 0) return [];
    return desk.conversations.filter(
      ({ person }) => foundRanges(`${person.name ?? ''} ${person.username ?? ''}`, wish) !== null,
    );
  };
  const inThread = (conversationId: number) =>
    desk.messages
      .filter((row) => row.conversationId === conversationId)
      .sort((a, b) => a.sentAt - b.sentAt || a.id - b.id);
  return {
    'search.people': ({ text, limit }) => named(text).map(foundOf).slice(0, limit),
    'search.page': ({ text, filter, before, limit }) => {
      const wish = searchWish(text);
      const hits = desk.messages.flatMap((message) => {
        const chat = desk.conversations.find(({ id }) => id === message.conversationId);
        const marks = message.text === null ? null : foundRanges(message.text, wish);
        const isElsewhere = filter.conversationId !== null && filter.conversationId !== chat?.id;
        const isOthers = filter.isFromMe && message.direction === 'in';
        if (!chat || message.text === null || marks === null || isElsewhere || isOthers) return [];
        return {
          key: message.id,
          ...foundOf(chat),
          messageId: message.id,
          sentAt: message.sentAt,
          direction: message.direction,
          excerpt: excerptOf(message.text, marks),
          attachment: null,
          noteId: null,
          order: null,
        };
      });
      const newest = hits.sort((a, b) => b.sentAt - a.sentAt);
      const from = before === null ? 0 : newest.findIndex(({ key }) => key === before) + 1;
      const page = newest.slice(from, from + limit);
      return {
        people: before === null ? named(text).map(foundOf) : [],
        hits: page,
        next: from + limit < newest.length ? (page.at(-1)?.key ?? null) : null,
      };
    },
    'thread.around': ({ conversationId, messageId, limit }) => {
      const all = inThread(conversationId);
      const at = all.findIndex(({ id }) => id === messageId);
      const [from, to] = [Math.max(at - limit, 0), at + limit + 1];
      const messages = all.slice(from, to);
      const [first, last] = [messages[0], messages.at(-1)];
      return {
        messages,
        before: from > 0 && first ? { sentAt: first.sentAt, id: first.id } : null,
        after: to < all.length && last ? { sentAt: last.sentAt, id: last.id } : null,
      };
    },
    'thread.find': ({ conversationId, place }) => {
      const all = inThread(conversationId);
      const received = all.filter(({ direction }) => direction === 'in');
      const found =
        'at' in place
          ? (all.find(({ sentAt }) => sentAt >= place.at) ?? all.at(-1))
          : received.at(-place.received);
      return { messageId: found?.id ?? null };
    },
    'thread.after': ({ conversationId, after, limit }) => {
      const all = inThread(conversationId);
      const from = all.findIndex(({ id }) => id === after.id) + 1;
      const messages = all.slice(from, from + limit);
      const last = messages.at(-1);
      return {
        messages,
        after: from + limit < all.length && last ? { sentAt: last.sentAt, id: last.id } : null,
      };
    },
  };
}
