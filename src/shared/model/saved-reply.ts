import { z } from 'zod';
import { Milliseconds, SavedReplyId } from './ids.ts';

export const MOST_SAVED_NAME_CHARACTERS = 60;

/** Words that are written once and sent often. What stands in braces is filled in for each person. */
export const SavedReply = z.strictObject({
  id: SavedReplyId,
  /** What it is found by. */
  name: z.string().trim().min(1).max(MOST_SAVED_NAME_CHARACTERS),
  words: z.string().trim().min(1).max(20_000),
  /** When it was last put into a message, or made. */
  usedAt: Milliseconds,
});
export type SavedReply = z.infer<typeof SavedReply>;

/** Without an id it is a new one; without a time it counts as used now. */
export const SavedReplyInput = z.strictObject({
  ...SavedReply.shape,
  id: SavedReplyId.nullable(),
  usedAt: Milliseconds.nullable(),
});
export type SavedReplyInput = z.infer<typeof SavedReplyInput>;
