import { z } from 'zod';
import { ConversationId, Milliseconds, NoteId } from './ids.ts';

export const MOST_NOTE_CHARACTERS = 5_000;

export const NoteText = z.string().trim().min(1).max(MOST_NOTE_CHARACTERS);

/** The owner's own words about a chat. They stay on this computer and are sent to nobody. */
export const Note = z.strictObject({
  id: NoteId,
  conversationId: ConversationId,
  text: NoteText,
  createdAt: Milliseconds,
  /** Null: never changed since. */
  editedAt: Milliseconds.nullable(),
});
export type Note = z.infer<typeof Note>;
