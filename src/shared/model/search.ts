import { z } from 'zod';
import { AccountId, ConversationId, LabelId, MessageId, Milliseconds, NoteId, OrderId } from './ids.ts';
import { Attachment } from './message.ts';
import { OrderStatus } from './order.ts';
import { Person } from './person.ts';

/** Longer words are not searched for. */
export const MOST_SEARCHED = 200;
export const MOST_RECENT_SEARCHES = 6;

/** Where is searched besides the words; each null or false means anywhere. */
export const SearchFilter = z.strictObject({
  accountId: AccountId.nullable(),
  conversationId: ConversationId.nullable(),
  labelId: LabelId.nullable(),
  /** From a moment to before another: a month by this computer's clock. */
  span: z.strictObject({ from: Milliseconds, to: Milliseconds }).nullable(),
  /** The message, or one beside it in its group, came with a photo. */
  hasPhoto: z.boolean(),
  isFromMe: z.boolean(),
  /** Nothing but what the owner wrote down. */
  only: z.enum(['notes', 'orders']).nullable(),
});
export type SearchFilter = z.infer<typeof SearchFilter>;

/** Narrowed by nothing. */
export const ANYWHERE: SearchFilter = {
  accountId: null,
  conversationId: null,
  labelId: null,
  span: null,
  hasPhoto: false,
  isFromMe: false,
  only: null,
};

/** Somebody who was found by name. */
export const FoundPerson = z.strictObject({
  conversationId: ConversationId,
  accountId: AccountId,
  person: Person,
});
export type FoundPerson = z.infer<typeof FoundPerson>;

const Range = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** A place in a chat that holds the words. */
export const SearchHit = z.strictObject({
  /** Names the hit as long as its message stands. */
  key: z.int().positive(),
  ...FoundPerson.shape,
  /** The message; of a note the one beside it in the thread, null where there is none; null of an order. */
  messageId: MessageId.nullable(),
  /** Set where the owner's own note holds the words. */
  noteId: NoteId.nullable(),
  /** Set where an order's card does. */
  order: z.strictObject({ id: OrderId, number: z.int().positive(), status: OrderStatus }).nullable(),
  sentAt: Milliseconds,
  direction: z.enum(['in', 'out']),
  /** The words around what was found; null where only a photo was asked for and nothing is written beside it. */
  excerpt: z.strictObject({ text: z.string(), marks: z.array(Range) }).nullable(),
  /** What carries the words, when they are not the message's own. */
  attachment: Attachment.shape.kind.nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Where a search goes on. */
export const SearchCursor = z.int().positive();
export type SearchCursor = z.infer<typeof SearchCursor>;

export const SearchPage = z.strictObject({
  /** By name; only with the first page. */
  people: z.array(FoundPerson),
  /** Newest first. May be short, or empty, though there is more. */
  hits: z.array(SearchHit),
  /** Null: that was all. */
  next: SearchCursor.nullable(),
});
export type SearchPage = z.infer<typeof SearchPage>;
