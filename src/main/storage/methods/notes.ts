import type { ConversationId, NoteId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { Note } from '../../../shared/model/note.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';

const NOTE = `SELECT id, conversation_id AS conversationId, text, created_at AS createdAt, edited_at AS editedAt FROM note`;

/** The notes of one chat, oldest first. */
export function readNotes(db: ReadableDb, conversationId: ConversationId): Note[] {
  return all<Note>(db, `${NOTE} WHERE conversation_id = @conversationId ORDER BY created_at, id`, {
    conversationId,
  });
}

/** See `Storage.addNote`. */
export function addNote(
  db: WritableDb,
  { conversationId, text, now }: { conversationId: ConversationId; text: string; now: number },
): { id: NoteId; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    existing(one(db, 'SELECT 1 FROM conversation WHERE id = @id', { id: conversationId }), 'conversation');
    writeNoteDraft(db, conversationId, '');
    touched.conversations.add(conversationId);
    return run(
      db,
      'INSERT INTO note (conversation_id, text, created_at) VALUES (@conversationId, @text, @now)',
      {
        conversationId,
        text,
        now,
      },
    ).id as NoteId;
  });
  return { id: result, change };
}

/** See `Storage.changeNote`. */
export function changeNote(
  db: WritableDb,
  { id, text, now }: { id: NoteId; text: string; now: number },
): InboxChange {
  return inboxChange(db, (touched) => {
    const before = noteById(db, id);
    if (before.text === text) return;
    run(db, 'UPDATE note SET text = @text, edited_at = @now WHERE id = @id', { id, text, now });
    touched.conversations.add(before.conversationId);
  });
}

/** See `Storage.removeNote`. */
export function removeNote(db: WritableDb, { id }: { id: NoteId }): { removed: Note; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    const removed = noteById(db, id);
    run(db, 'DELETE FROM note WHERE id = @id', { id });
    touched.conversations.add(removed.conversationId);
    return removed;
  });
  return { removed: result, change };
}

/** See `Storage.restoreNote`. */
export function restoreNote(db: WritableDb, note: Note): InboxChange {
  return inboxChange(db, (touched) => {
    existing(
      one(db, 'SELECT 1 FROM conversation WHERE id = @id', { id: note.conversationId }),
      'conversation',
    );
    const { changes } = run(
      db,
      `INSERT OR IGNORE INTO note (id, conversation_id, text, created_at, edited_at)
       VALUES (@id, @conversationId, @text, @createdAt, @editedAt)`,
      { ...note },
    );
    if (changes > 0) touched.conversations.add(note.conversationId);
  });
}

/** See `Storage.saveNoteDraft`. */
export function saveNoteDraft(
  db: WritableDb,
  { conversationId, text }: { conversationId: ConversationId; text: string },
): void {
  existing(one(db, 'SELECT 1 FROM conversation WHERE id = @id', { id: conversationId }), 'conversation');
  writeNoteDraft(db, conversationId, text);
}

export function readNoteDraft(db: ReadableDb, conversationId: ConversationId): string | null {
  const row = one<{ text: string }>(
    db,
    'SELECT text FROM note_draft WHERE conversation_id = @conversationId',
    {
      conversationId,
    },
  );
  return row?.text ?? null;
}

function writeNoteDraft(db: WritableDb, conversationId: ConversationId, text: string): void {
  if (text === '') {
    run(db, 'DELETE FROM note_draft WHERE conversation_id = @conversationId', { conversationId });
    return;
  }
  run(
    db,
    `INSERT INTO note_draft (conversation_id, text) VALUES (@conversationId, @text)
     ON CONFLICT (conversation_id) DO UPDATE SET text = excluded.text`,
    { conversationId, text },
  );
}

function noteById(db: ReadableDb, id: NoteId): Note {
  return existing(one<Note>(db, `${NOTE} WHERE id = @id`, { id }), 'note');
}
