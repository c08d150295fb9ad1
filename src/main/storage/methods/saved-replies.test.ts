import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '../open-database.ts';
import type { WritableDb } from '../sql.ts';
import { DAY, emptyDatabase } from '../test-shop.ts';
import { noteSavedReplyUse, putSavedReply, removeSavedReply, savedReplies } from './saved-replies.ts';

let db: WritableDb;
beforeEach(() => {
  db = emptyDatabase();
});
afterEach(() => closeDatabase(db));

const put = (name: string, now: number) =>
  putSavedReply(db, { id: null, name, words: `Words of ${name}`, usedAt: null, now }).id;
const names = () => savedReplies(db).map(({ name }) => name);

test('the last used stands first; a new one counts as used', () => {
  const hours = put('Hours', DAY);
  put('Delivery', DAY + 1);
  expect(names()).toEqual(['Delivery', 'Hours']);
  noteSavedReplyUse(db, { id: hours, now: DAY + 2 });
  expect(names()).toEqual(['Hours', 'Delivery']);
});

test('changed in its place, and put back as it was after it was taken away', () => {
  const id = put('Hours', DAY);
  put('Delivery', DAY + 1);
  const [, before] = savedReplies(db);
  if (!before) throw new Error('no reply');
  putSavedReply(db, { ...before, name: 'Opening hours', now: DAY + 9 });
  expect(names()).toEqual(['Delivery', 'Opening hours']);
  removeSavedReply(db, { id });
  expect(names()).toEqual(['Delivery']);
  putSavedReply(db, { ...before, now: DAY + 9 });
  expect(savedReplies(db)[1]).toEqual(before);
});

test('one that is gone cannot be used', () => {
  const id = put('Hours', DAY);
  removeSavedReply(db, { id });
  expect(() => noteSavedReplyUse(db, { id, now: DAY })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});
