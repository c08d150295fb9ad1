import { beforeEach, describe, expect, test } from 'vitest';
import type { AttachmentKind } from '../../../shared/model/message.ts';
import type { MediaFacts, MediaOwner } from '../records.ts';
import { all, run, type WritableDb } from '../sql.ts';
import {
  addShop,
  attachment,
  chat,
  customerSays,
  DAY,
  emptyDatabase,
  happened,
  tell,
  thread,
} from '../test-shop.ts';
import {
  forgetMediaFiles,
  hastenMedia,
  keptMedia,
  mediaAddressRenewed,
  mediaGivenUp,
  mediaKept,
  mediaPostponed,
  nextMediaAt,
  noteMediaFile,
  unreferencedMedia,
  wantedMedia,
} from './media.ts';
import { saveProfile } from './people.ts';

const HOUR = 3_600_000;

let db: WritableDb;
beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
});

function facts(digest: string, over: Partial<MediaFacts> = {}): MediaFacts {
  return { digest, contentType: 'image/png', bytes: 100, width: 3, height: 4, name: null, ...over };
}

const wanted = (now = DAY, of: MediaOwner['of'] = 'attachment') => wantedMedia(db, { of, now, limit: 50 });

/** Keeps whatever is wanted under a digest of its own, or under the given one. */
function keepAll(digest?: string, now = DAY): void {
  for (const { owner, url } of [...wanted(), ...wanted(DAY, 'face')]) {
    const name = digest ?? `${owner.of} ${owner.id}`;
    noteMediaFile(db, { digest: name, bytes: 100, now });
    mediaKept(db, { owner, url, facts: facts(name) });
  }
}

const attached = (kind: AttachmentKind, url: string | null) => ({ attachments: [attachment({ kind, url })] });
const shown = () => thread(db).map(({ attachments }) => attachments[0]?.media);

describe('what waits to be fetched', () => {
  test('newest message first, with what is needed to ask for it again', () => {
    tell(db, customerSays('old', { at: DAY - HOUR, ...attached('video', 'https://a.example/old') }));
    tell(db, customerSays('new', { at: DAY, ...attached('image', 'https://a.example/new') }));
    tell(db, customerSays('older', { at: DAY - 2 * HOUR, ...attached('audio', 'https://a.example/older') }));
    expect(wanted().map(({ mid }) => mid)).toEqual(['new', 'old', 'older']);
    expect(wanted()[0]).toMatchObject({
      owner: { of: 'attachment' },
      accountUserId: '17841400000000001',
      kind: 'image',
      url: 'https://a.example/new',
      tries: 0,
      mid: 'new',
      position: 0,
      isRenewed: false,
    });
  });

  test.each<AttachmentKind>([
    'story',
    'story-mention',
    'ephemeral',
    'post',
    'reel',
    'template',
    'heart',
    'unknown',
  ])('never a %s', (kind) => {
    tell(db, customerSays('a', attached(kind, 'https://a.example/1')));
    expect(wanted()).toEqual([]);
    expect(shown()).toEqual(['never']);
  });

  test.each(['story', 'story-mention', 'ephemeral'])(
    'the database itself refuses the file of a %s',
    (kind) => {
      tell(db, customerSays('a', attached('image', 'https://a.example/1')));
      noteMediaFile(db, { digest: 'd', bytes: 1, now: DAY });
      expect(() =>
        run(db, `UPDATE attachment SET kind = @kind, media = 'kept', digest = 'd'`, { kind }),
      ).toThrow(/CHECK/);
    },
  );

  test('one that did not come waits for its turn, unless the line is back', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    const [first] = wanted();
    if (!first) throw new Error('nothing wanted');
    mediaPostponed(db, { owner: first.owner, dueAt: DAY + HOUR });
    expect([wanted(DAY + HOUR - 1).length, wanted(DAY + HOUR)[0]?.tries]).toEqual([0, 1]);
    expect(nextMediaAt(db, 'attachment')).toBe(DAY + HOUR);
    hastenMedia(db, { now: DAY + 1 });
    expect(wanted(DAY + 1)).toHaveLength(1);
  });
});

describe('what was found out', () => {
  test('a kept file shows its measures, and only the message is told', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    const [first] = wanted();
    if (!first) throw new Error('nothing wanted');
    noteMediaFile(db, { digest: 'd', bytes: 100, now: DAY });
    const change = mediaKept(db, {
      owner: first.owner,
      url: first.url,
      facts: facts('d', { name: 'cat.png' }),
    });
    expect(change.conversations).toEqual([]);
    expect(change.messages[0]?.attachments).toMatchObject([
      { media: 'kept', contentType: 'image/png', bytes: 100, width: 3, height: 4, name: 'cat.png' },
    ]);
    expect(keptMedia(db, first.owner)).toMatchObject({ digest: 'd', bytes: 100, kind: 'image' });
    expect([wanted(), unreferencedMedia(db, 9)]).toEqual([[], []]);
  });

  test('told again, also under another address, it stays kept', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    keepAll();
    tell(db, customerSays('a', attached('image', 'https://a.example/2')));
    expect(shown()).toEqual(['kept']);
  });

  test('what turns out to be from a story is let go of', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    keepAll('d');
    tell(db, customerSays('a', attached('story-mention', 'https://a.example/1')));
    expect(shown()).toEqual(['never']);
    expect(unreferencedMedia(db, 9)).toEqual(['d']);
  });

  test('gone stays gone when the same is told again, and revives with another address', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    const [first] = wanted();
    if (!first) throw new Error('nothing wanted');
    mediaPostponed(db, { owner: first.owner, dueAt: DAY + 9 * HOUR });
    const change = mediaGivenUp(db, { owner: first.owner, media: 'gone', url: first.url, now: DAY });
    expect(change.messages).toHaveLength(1);
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    expect(shown()).toEqual(['gone']);
    tell(db, customerSays('a', attached('image', 'https://a.example/2')));
    expect(wanted()).toMatchObject([{ url: 'https://a.example/2', tries: 0 }]);
  });

  test('an answer for an address that is no longer the one changes nothing', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    const [first] = wanted();
    if (!first) throw new Error('nothing wanted');
    mediaAddressRenewed(db, { attachmentId: first.owner.id, url: 'https://a.example/2', now: DAY });
    noteMediaFile(db, { digest: 'd', bytes: 100, now: DAY });
    const { owner, url } = first;
    expect(mediaGivenUp(db, { owner, media: 'gone', url, now: DAY }).messages).toEqual([]);
    expect(mediaKept(db, { owner, url, facts: facts('d') }).messages).toEqual([]);
    expect(wanted()).toMatchObject([{ url: 'https://a.example/2', isRenewed: true }]);
  });
});

describe('files that nobody needs', () => {
  test('an unsend leaves its file to be taken away, unless another message shows the same', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    tell(db, customerSays('b', { at: DAY + 1, ...attached('image', 'https://a.example/2') }));
    keepAll('same');
    tell(db, happened('unsend', { mid: 'a', at: DAY + 2 }));
    expect(unreferencedMedia(db, 9)).toEqual([]);
    tell(db, happened('unsend', { mid: 'b', at: DAY + 3 }));
    expect(unreferencedMedia(db, 9)).toEqual(['same']);
    forgetMediaFiles(db, ['same']);
    expect(all(db, 'SELECT * FROM media_file')).toEqual([]);
  });

  test('one that was unsent while it came is nobody’s', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    const [first] = wanted();
    if (!first) throw new Error('nothing wanted');
    noteMediaFile(db, { digest: 'd', bytes: 100, now: DAY });
    tell(db, happened('unsend', { mid: 'a', at: DAY + 2 }));
    expect(mediaKept(db, { owner: first.owner, url: first.url, facts: facts('d') }).messages).toEqual([]);
    expect(unreferencedMedia(db, 9)).toEqual(['d']);
  });

  test('one that is needed again meanwhile is not forgotten', () => {
    tell(db, customerSays('a', attached('image', 'https://a.example/1')));
    keepAll('d');
    forgetMediaFiles(db, ['d']);
    expect(shown()).toEqual(['kept']);
    expect(all(db, 'SELECT digest FROM media_file')).toEqual([{ digest: 'd' }]);
  });
});

describe('faces', () => {
  const profile = (pictureUrl: string | null, now = DAY) => {
    const personId = chat(db).person.id;
    saveProfile(db, {
      personId,
      username: 'anna',
      name: 'Anna',
      pictureUrl,
      followerCount: null,
      isVerified: null,
      followsUs: null,
      weFollow: null,
      now,
    });
  };
  beforeEach(() => void tell(db, customerSays('a')));

  test('a profile’s picture is fetched, and again when its address changes', () => {
    expect(wanted(DAY, 'face')).toEqual([]);
    profile('https://a.example/1');
    expect(wanted(DAY, 'face')).toMatchObject([{ kind: 'face', url: 'https://a.example/1', mid: null }]);
    keepAll('face');
    expect(chat(db).person.picture).toBe('face');
    profile('https://a.example/1');
    profile(null);
    expect(wanted(DAY, 'face')).toEqual([]);
    profile('https://a.example/2');
    expect(wanted(DAY, 'face')).toHaveLength(1);
    keepAll('another face');
    expect(chat(db).person.picture).toBe('another ');
    expect(unreferencedMedia(db, 9)).toEqual(['face']);
    expect(keptMedia(db, { of: 'face', id: chat(db).person.id })).toMatchObject({ digest: 'another face' });
  });

  test('one whose address died has its profile read again, a day after the last time at the earliest', () => {
    const due = () =>
      all<{ due: number }>(db, 'SELECT profile_due_at AS due FROM person').map(({ due: at }) => at)[0];
    const giveUp = (now: number) => {
      const [face] = wanted(now, 'face');
      if (face) mediaGivenUp(db, { owner: face.owner, media: 'gone', url: face.url, now });
    };
    profile('https://a.example/1');
    giveUp(DAY + HOUR);
    expect(due()).toBe(DAY + 24 * HOUR);
    profile('https://a.example/2');
    keepAll('face');
    // Of somebody whose earlier face is here as well: it may be another by now.
    profile('https://a.example/3');
    giveUp(DAY + 25 * HOUR);
    expect(due()).toBe(DAY + 25 * HOUR);
    expect(wanted(DAY * 2, 'face')).toEqual([]);
  });
});
