import { z } from 'zod';
import { AccountId, ConversationId, LabelId, MessageId, Milliseconds } from './ids.ts';
import { Attachment, Delivery, MessageKind } from './message.ts';
import { Person } from './person.ts';

/** The last message of a conversation, as much of it as a row shows. */
export const Preview = z.strictObject({
  messageId: MessageId,
  direction: z.enum(['in', 'out']),
  origin: z.enum(['customer', 'shopbell', 'elsewhere']),
  kind: MessageKind,
  /** First 200 characters, line breaks made spaces. */
  text: z.string().nullable(),
  attachments: z.array(Attachment.shape.kind),
  delivery: Delivery.nullable(),
  isUnsent: z.boolean(),
});
export type Preview = z.infer<typeof Preview>;

/** Messages that only Instagram has: it no longer hands them out. */
export const Gap = z.strictObject({
  /** They belong before the first message of this time or later. */
  before: Milliseconds,
  /** How many; null where even that is not known. */
  count: z.int().positive().nullable(),
});
export type Gap = z.infer<typeof Gap>;

/** Own messages of a chat that wait to go out, or did not. */
export const Outbox = z.strictObject({
  waiting: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** The oldest of them, and when it was written. */
  firstId: MessageId,
  since: Milliseconds,
});
export type Outbox = z.infer<typeof Outbox>;

/** One person = one conversation for ever. */
export const Conversation = z.strictObject({
  id: ConversationId,
  accountId: AccountId,
  person: Person,
  preview: Preview.nullable(),
  /** Time of the last message by Instagram's clock; 0 for a conversation that holds none. */
  lastMessageAt: Milliseconds,
  unread: z.int().nonnegative(),
  /** Derived, never clicked: the customer spoke last, and the chat is neither done nor snoozed. */
  needsReply: z.boolean(),
  /** Since when the customer waits, by Instagram's clock: their first message that nobody answered; null: they do not. */
  waitingSince: Milliseconds.nullable(),
  /** The owner is through with it. The customer's next message ends that. */
  isDone: z.boolean(),
  /** Out of sight until then, or until the customer writes again. */
  snoozedUntil: Milliseconds.nullable(),
  /** A snooze ran out and the owner has not looked at the chat since. */
  isBack: z.boolean(),
  labels: z.array(LabelId),
  /** When the person last did what opens the reply window; null if never. See reply-window.ts. */
  windowOpenedAt: Milliseconds.nullable(),
  draft: z.string().nullable(),
  /** Up to which of their messages, by Instagram's clock, the person was told that it was read; null: never. */
  toldSeenAt: Milliseconds.nullable(),
  /** Own messages that have not reached them; null: none. */
  outbox: Outbox.nullable(),
  /** Where messages are missing here, oldest first; nearly always nowhere. */
  gaps: z.array(Gap),
});
export type Conversation = z.infer<typeof Conversation>;

/**
 * The side bar's ways to look at the chats. Done wins over snoozed, and snoozed over who spoke last. The outbox holds
 * those with own messages that have not reached anybody, wherever else the chat stands.
 */
export const View = z.enum(['needs-reply', 'waiting', 'snoozed', 'done', 'all', 'outbox']);
export type View = z.infer<typeof View>;

/** Which chats a list holds: those of a view, of one shop or all, with one label or any. */
export const ListFilter = z.strictObject({
  view: View,
  accountId: AccountId.nullable(),
  labelId: LabelId.nullable(),
});
export type ListFilter = z.infer<typeof ListFilter>;

/**
 * A place in a view. Needs reply is ordered by what closes first, snoozed by what comes back first, the others
 * by what came last.
 */
export const ConversationCursor = z.strictObject({ at: Milliseconds, id: ConversationId });
export type ConversationCursor = z.infer<typeof ConversationCursor>;

export const ConversationPage = z.strictObject({
  conversations: z.array(Conversation),
  next: ConversationCursor.nullable(),
});
export type ConversationPage = z.infer<typeof ConversationPage>;
