import { z } from 'zod';
import { ListFilter } from './conversation.ts';
import { ConversationId, LabelId, Milliseconds } from './ids.ts';

/** Chats to act on: these, or all that a list holds, loaded or not, but for those that were unticked. */
export const ChatSelection = z.union([
  z.strictObject({ ids: z.array(ConversationId).min(1).max(5_000) }),
  z.strictObject({ filter: ListFilter, except: z.array(ConversationId).max(5_000) }),
]);
export type ChatSelection = z.infer<typeof ChatSelection>;

/** What the owner does with chats; each can be undone as a whole. */
export const TriageAction = z.union([
  z.strictObject({ type: z.literal('done') }),
  /** Back among those that are looked at. */
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('snooze'), until: Milliseconds }),
  z.strictObject({ type: z.literal('wake') }),
  z.strictObject({ type: z.literal('label'), labelId: LabelId, isOn: z.boolean() }),
  z.strictObject({ type: z.literal('unread') }),
]);
export type TriageAction = z.infer<typeof TriageAction>;

/** How many chats it changed, and the word by which it is undone (null: nothing was changed). */
export const TriageOutcome = z.strictObject({
  count: z.int().nonnegative(),
  undo: z.uuid().nullable(),
});
export type TriageOutcome = z.infer<typeof TriageOutcome>;
