import { beforeEach, describe, expect, test } from 'vitest';
import { run, type WritableDb } from '../sql.ts';
import { addShop, attachment, customerSays, DAY, emptyDatabase, tell, thread } from '../test-shop.ts';
import { mediaKept, noteMediaFile, unreferencedMedia, wantedMedia } from './media.ts';
import { clearMediaBefore, clearOldMedia, mediaUsage } from './media-room.ts';

let db: WritableDb;
beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
});

const wanted = () => wantedMedia(db, { of: 'attachment', now: DAY, limit: 50 });

/** A customer's picture of 100 bytes, kept under a digest of its own unless one is given. */
function keepPicture(mid: string, { sentAt, digest = mid }: { sentAt: number; digest?: string }): void {
  const url = `https://a.example/${mid}`;
  tell(db, customerSays(mid, { at: sentAt, attachments: [attachment({ kind: 'image', url })] }));
  noteMediaFile(db, { digest, bytes: 100, now: sentAt });
  for (const { owner } of wanted()) {
    const facts = { digest, contentType: 'image/png', bytes: 100, width: 3, height: 4, name: null };
    mediaKept(db, { owner, url, facts });
  }
}

const shown = () => thread(db).map(({ attachments }) => attachments[0]?.media);

describe('the limit', () => {
  test('the oldest go first, faces and what still fits stay, and the boxes keep their size', () => {
    for (let index = 0; index < 6; index += 1) {
      keepPicture(`m${index}`, { sentAt: DAY + index });
    }
    expect(clearOldMedia(db, { mostBytes: 600, freeBytes: 200 })).toMatchObject({ hasMore: false });
    expect(shown()).toEqual(Array(6).fill('kept'));
    const { change, hasMore } = clearOldMedia(db, { mostBytes: 500, freeBytes: 100 });
    expect(hasMore).toBe(false);
    expect(change.messages).toHaveLength(2);
    expect(shown()).toEqual(['not-kept', 'not-kept', 'kept', 'kept', 'kept', 'kept']);
    expect(thread(db)[0]?.attachments[0]).toMatchObject({ width: 3, height: 4 });
    expect(unreferencedMedia(db, 9)).toHaveLength(2);
    // Told again it is not fetched again: the owner's limit stands.
    const again = attachment({ kind: 'image', url: 'https://a.example/m0' });
    tell(db, customerSays('m0', { at: DAY, attachments: [again] }));
    expect(wanted()).toEqual([]);
  });
});

describe('what the owner lets go of', () => {
  test('the files of old messages, and only those; how much is told before', () => {
    keepPicture('old', { sentAt: DAY - 2 });
    keepPicture('new', { sentAt: DAY });
    expect(mediaUsage(db, { before: DAY })).toEqual({ all: 200, old: 100 });
    const { change, hasMore } = clearMediaBefore(db, { before: DAY });
    expect(hasMore).toBe(false);
    expect(change.messages).toMatchObject([{ attachments: [{ media: 'not-kept' }] }]);
    expect(shown()).toEqual(['not-kept', 'kept']);
    expect(unreferencedMedia(db, 9)).toEqual(['old']);
    expect(mediaUsage(db, { before: DAY })).toMatchObject({ old: 0 });
  });

  test('not one that was sent again since', () => {
    keepPicture('old', { sentAt: DAY - 2, digest: 'same' });
    keepPicture('new', { sentAt: DAY, digest: 'same' });
    expect(mediaUsage(db, { before: DAY })).toEqual({ all: 100, old: 0 });
    clearMediaBefore(db, { before: DAY });
    expect(shown()).toEqual(['kept', 'kept']);
  });

  test('not somebody’s face, and nothing that is still to be sent', () => {
    keepPicture('face', { sentAt: DAY - 2 });
    keepPicture('waiting', { sentAt: DAY - 2 });
    run(db, `UPDATE person SET picture_digest = 'face', picture_type = 'image/png'`, {});
    run(
      db,
      `INSERT INTO outbox (message_id, account_id, conversation_id, content, created_at, due_at)
       SELECT id, account_id, conversation_id, '{}', 0, 0 FROM message WHERE mid = 'waiting'`,
      {},
    );
    clearMediaBefore(db, { before: DAY });
    expect(shown()).toEqual(['kept', 'kept']);
  });

  test('hundreds at a time, until there are no more', () => {
    for (let index = 0; index < 250; index += 1) keepPicture(`m${index}`, { sentAt: DAY - 1 });
    expect(clearMediaBefore(db, { before: DAY }).hasMore).toBe(true);
    expect(clearMediaBefore(db, { before: DAY }).hasMore).toBe(false);
    expect(mediaUsage(db, { before: DAY })).toMatchObject({ old: 0 });
  });
});
