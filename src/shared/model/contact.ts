import { z } from 'zod';
import { ConversationId, Milliseconds } from './ids.ts';
import { Note } from './note.ts';
import { Currency, Order, OrderMonth } from './order.ts';

/** Everything that is kept here about the person of a chat besides what they wrote. */
export const Contact = z.strictObject({
  conversationId: ConversationId,
  /** Null where Instagram has not told. */
  followerCount: z.int().nonnegative().nullable(),
  isVerified: z.boolean().nullable(),
  followsUs: z.boolean().nullable(),
  weFollow: z.boolean().nullable(),
  /** Names and @usernames they had before, the last one first. */
  earlierNames: z.array(z.string()),
  /** Their first message that is kept here. */
  firstWroteAt: Milliseconds.nullable(),
  /** How long they usually waited for the first answer; null as long as there was none. */
  medianAnswerMs: z.int().nonnegative().nullable(),
  /** Oldest first. */
  notes: z.array(Note),
  /** A note that was begun and not saved. */
  noteDraft: z.string().nullable(),
  /** Newest first. */
  orders: z.array(Order),
  /** In which the shop's last order was; null: it had none. */
  currency: Currency.nullable(),
  /** This month of the shop, one entry for each currency. */
  month: z.array(OrderMonth),
});
export type Contact = z.infer<typeof Contact>;
