import { beforeEach, describe, expect, test } from 'vitest';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { all, type WritableDb } from '../sql.ts';
import {
  addShop,
  chat,
  conversationIdOf,
  customerSays,
  DAY,
  emptyDatabase,
  tell,
  thread,
} from '../test-shop.ts';
import { contact } from './contacts.ts';
import { saveDraft } from './marks.ts';
import { addNote, changeNote, removeNote, restoreNote, saveNoteDraft } from './notes.ts';

let db: WritableDb;
let conversationId: ConversationId;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
  tell(db, customerSays('hello'));
  conversationId = conversationIdOf(db);
});

const notes = () => contact(db, { conversationId, monthBegan: 0 }).notes;

test('a note is kept, told as a change of the chat, and is no message', () => {
  const { id, change } = addNote(db, { conversationId, text: 'Left-handed', now: DAY + 1 });
  expect(change.conversations.map((row) => row.id)).toEqual([conversationId]);
  expect(change.messages).toEqual([]);
  expect(notes()).toEqual([{ id, conversationId, text: 'Left-handed', createdAt: DAY + 1, editedAt: null }]);
  expect(thread(db)).toHaveLength(1);
  expect(all(db, 'SELECT id FROM outbox')).toEqual([]);
  expect(chat(db).preview?.text).toBe('words of hello');
});

test('changed, taken away, and put back as it was', () => {
  const { id } = addNote(db, { conversationId, text: 'Blue', now: DAY });
  changeNote(db, { id, text: 'Green', now: DAY + 5 });
  const [before] = notes();
  if (!before) throw new Error('the note is gone');
  expect(before).toMatchObject({ text: 'Green', editedAt: DAY + 5 });
  expect(removeNote(db, { id }).removed).toEqual(before);
  expect(notes()).toEqual([]);
  restoreNote(db, before);
  expect(notes()).toEqual([before]);
  expect(restoreNote(db, before).conversations).toEqual([]);
});

test('the same words again change nothing', () => {
  const { id } = addNote(db, { conversationId, text: 'Blue', now: DAY });
  expect(changeNote(db, { id, text: 'Blue', now: DAY + 5 }).conversations).toEqual([]);
});

describe('the draft of a note', () => {
  test('is apart from the draft of an answer, and goes when the note is saved', () => {
    saveDraft(db, { conversationId, text: 'Yes, we have' });
    saveNoteDraft(db, { conversationId, text: 'She always' });
    expect(contact(db, { conversationId, monthBegan: 0 }).noteDraft).toBe('She always');
    expect(chat(db).draft).toBe('Yes, we have');
    addNote(db, { conversationId, text: 'She always pays late', now: DAY });
    expect(contact(db, { conversationId, monthBegan: 0 }).noteDraft).toBeNull();
    expect(chat(db).draft).toBe('Yes, we have');
  });

  test('emptied, there is none', () => {
    saveNoteDraft(db, { conversationId, text: 'x' });
    saveNoteDraft(db, { conversationId, text: '' });
    expect(contact(db, { conversationId, monthBegan: 0 }).noteDraft).toBeNull();
  });
});

test('of a chat that is not there, not found', () => {
  const nobody = 99 as ConversationId;
  expect(() => addNote(db, { conversationId: nobody, text: 'x', now: DAY })).toThrow();
  expect(() => contact(db, { conversationId: nobody, monthBegan: 0 })).toThrow();
});
