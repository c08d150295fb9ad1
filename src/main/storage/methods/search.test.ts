import { beforeEach, describe, expect, test } from 'vitest';
import { ANYWHERE, type SearchFilter } from '../../../shared/model/search.ts';
import { all, run, type WritableDb } from '../sql.ts';
import {
  addShop,
  attachment,
  conversationIdOf,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  happened,
  SHOP,
  tell,
} from '../test-shop.ts';
import { addLabel } from './labels.ts';
import { addNote, changeNote, removeNote } from './notes.ts';
import { saveProfile } from './people.ts';
import { findPeople, search } from './search.ts';
import { triage } from './triage.ts';

let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
});

function says(text: string, over: Parameters<typeof customerSays>[1] = {}): void {
  const count = all(db, 'SELECT id FROM message').length;
  tell(db, customerSays(`m${count}`, { text, at: DAY + count * 60_000, ...over }));
}

function found(text: string, filter: Partial<SearchFilter> = {}): Array<string | null> {
  return search(db, { text, filter: { ...ANYWHERE, ...filter }, before: null, limit: 20 }).hits.map(
    ({ excerpt }) => excerpt?.text ?? null,
  );
}

describe('is found', () => {
  test.each([
    ['a word', 'The blue mug', 'blue'],
    ['its beginning', 'The blue mug', 'bl'],
    ['all words in any order', 'The blue mug', 'mug blue'],
    ['without accents', 'Crème brûlée, größe', 'creme brulee grosse'],
    ['with accents where there are none', 'creme', 'crèm'],
    ['in capitals', 'ΣΟΦΙΑ и Ёлка', 'σοφια елка'],
    ['Arabic without vowel points', 'كَمِ السِّعْر', 'السعر'],
    ['two characters of Chinese', '我想要那个蓝色的杯子吗', '杯子'],
    ['one character of Chinese at the end', '蓝色的杯子', '子'],
    ['four of them', '我想要那个蓝色的杯子吗', '蓝色的杯'],
    ['Japanese', 'この花瓶はまだありますか', '花瓶'],
    ['half width katakana', 'ｶｯﾌﾟ', 'カップ'],
    ['Thai', 'ส่งของวันนี้ได้ไหมคะ', 'วันนี้'],
    ['Korean', '이 컵 얼마예요', '얼마'],
    ['Hindi', 'यह किताब कितने की है', 'किताब'],
    ['Chinese beside Latin', '买2个mug杯子', 'mug'],
  ])('%s', (_what, text, typed) => {
    says('Nothing of that 没有');
    says(text);
    expect(found(typed)).toEqual([text]);
  });

  test('what is not there is not', () => {
    says('The blue mug');
    says('色的蓝 杯色');
    expect(found('red')).toEqual([]);
    expect(found('lue')).toEqual([]);
    expect(found('blue red')).toEqual([]);
    // Both pairs are there, but not one after the other.
    says('蓝色 色的');
    expect(found('蓝色的')).toEqual([]);
  });

  test('captions and file names, as what carries them', () => {
    says('look', { attachments: [attachment({ kind: 'post', title: 'Autumn vase' })] });
    run(db, `UPDATE attachment SET file_name = 'Invoice_042.pdf'`);
    const { hits } = search(db, { text: 'invoice', filter: ANYWHERE, before: null, limit: 20 });
    expect(hits).toMatchObject([
      { attachment: 'post', excerpt: { text: 'Invoice_042.pdf', marks: [[0, 7]] } },
    ]);
    expect(found('autumn')).toEqual(['Autumn vase']);
    expect(found('autumn invoice')).toEqual(['Autumn vase Invoice_042.pdf']);
  });

  test('where, by ranges', () => {
    says('Blue, dark blue; blueish');
    const { hits } = search(db, { text: 'blue', filter: ANYWHERE, before: null, limit: 20 });
    expect(hits[0]?.excerpt?.marks).toEqual([
      [0, 4],
      [11, 15],
      [17, 24],
    ]);
  });

  test('nothing that somebody typed can be an order to the index', () => {
    says('NOT a " word');
    for (const typed of [
      '"',
      'a" OR "b',
      'NOT',
      'words:a',
      '*',
      '^a',
      '{a b}',
      'NEAR(a b)',
      '\uE000c1',
      '-',
    ]) {
      expect(() => found(typed)).not.toThrow();
    }
    expect(found('\uE000c1 ')).toEqual([]);
  });
});

describe("the owner's notes", () => {
  test('are found with the message they stand beside, follow each change, and go with the note', () => {
    says('Is the mug left-handed?');
    says('Thanks', { at: DAY + 86_400_000 * 3 });
    const conversationId = conversationIdOf(db);
    const { id } = addNote(db, { conversationId, text: 'Pays by transfer', now: DAY + 86_400_000 });
    const { hits } = search(db, { text: 'transf', filter: ANYWHERE, before: null, limit: 20 });
    expect(hits).toMatchObject([
      { noteId: id, messageId: 1, conversationId, excerpt: { text: 'Pays by transfer', marks: [[8, 16]] } },
    ]);
    expect(found('transfer', { accountId: 1 as never, conversationId })).toHaveLength(1);
    expect(found('transfer', { isFromMe: true })).toEqual([]);
    expect(found('transfer', { span: { from: DAY - 9 * 86_400_000, to: DAY } })).toEqual([]);
    changeNote(db, { id, text: 'Pays in cash', now: DAY });
    expect([found('transfer'), found('cash')]).toEqual([[], ['Pays in cash']]);
    removeNote(db, { id });
    expect(found('cash')).toEqual([]);
    addNote(db, { conversationId, text: 'zanzibarstreet', now: DAY });
    run(db, 'DELETE FROM account');
    expect(db.serialize().includes('zanzibar')).toBe(false);
  });

  test('stand among messages, newest first, page by page', () => {
    says('mug one');
    const conversationId = conversationIdOf(db);
    addNote(db, { conversationId, text: 'mug note', now: DAY + 86_400_000 });
    says('mug two', { at: DAY + 86_400_000 * 2 });
    const first = search(db, { text: 'mug', filter: ANYWHERE, before: null, limit: 2 });
    const second = search(db, { text: 'mug', filter: ANYWHERE, before: first.next, limit: 2 });
    expect([...first.hits, ...second.hits].map(({ excerpt }) => excerpt?.text)).toEqual([
      'mug two',
      'mug note',
      'mug one',
    ]);
  });
});

describe('stays equal to what is stored', () => {
  test('an edit', () => {
    says('Is the blue one left?');
    tell(db, happened('edit', { mid: 'm0', at: DAY, revision: 1, text: 'Is the green one left?' }));
    expect(found('blue')).toEqual([]);
    expect(found('green')).toHaveLength(1);
  });

  test('what is taken back is gone, from the file too', () => {
    const secret = 'zanzibarstreet';
    says(`my address is ${secret}`, { attachments: [attachment({ kind: 'post', title: secret })] });
    expect(found(secret)).toHaveLength(1);
    tell(db, happened('unsend', { mid: 'm0', at: DAY }));
    expect(found(secret)).toEqual([]);
    expect(
      search(db, { text: '', filter: { ...ANYWHERE, hasPhoto: true }, before: null, limit: 5 }).hits,
    ).toEqual([]);
    expect(db.serialize().includes(secret)).toBe(false);
    expect(db.serialize().includes(secret.slice(0, 3))).toBe(false);
  });

  test('a new name', () => {
    says('hi');
    const [{ id }] = all<{ id: never }>(db, 'SELECT id FROM person') as [{ id: never }];
    const profile = {
      personId: id,
      username: 'anna.k',
      name: 'Anna Kovalenko',
      pictureUrl: null,
      followerCount: null,
      isVerified: null,
      followsUs: null,
      weFollow: null,
      now: DAY,
    };
    const byName = (text: string) => findPeople(db, { text, accountId: null, limit: 5 }).length;
    saveProfile(db, profile);
    expect([byName('koval'), byName('k anna'), byName('@anna'), byName('ova')]).toEqual([1, 1, 1, 0]);
    saveProfile(db, { ...profile, name: 'Anna Berg' });
    expect([byName('koval'), byName('berg')]).toEqual([0, 1]);
  });

  test('an account that goes takes everything with it', () => {
    says('The blue mug', { attachments: [attachment({ title: 'Vase' })] });
    run(db, 'DELETE FROM account');
    expect(found('blue')).toEqual([]);
    expect(findPeople(db, { text: 'a', accountId: null, limit: 5 })).toEqual([]);
    // Words that no document has are not in the index either.
    expect(db.serialize().includes('vase')).toBe(false);
  });

  test('its time', () => {
    says('The blue mug');
    run(db, 'UPDATE message SET told_at = told_at + 86400000 * 40');
    expect(found('blue')).toHaveLength(1);
    expect(found('blue', { span: { from: DAY, to: DAY + 86_400_000 } })).toEqual([]);
    run(db, 'UPDATE message SET text = NULL');
    expect(found('blue')).toEqual([]);
  });
});

describe('the filter', () => {
  test('shop, person, label, month, from me', () => {
    addShop(db, { userId: 'other' });
    says('mug of anna');
    says('mug of ben', { personScopedId: 'ben' });
    says('mug elsewhere', { accountUserId: 'other', personScopedId: 'cleo' });
    tell(db, echo('out', { text: 'mug from us', at: DAY + 40 * 86_400_000 }));
    const conversationId = conversationIdOf(db, 'ben');
    const { id: labelId } = addLabel(db, { name: 'Wedding', colour: 1 });
    triage(db, { selection: { ids: [conversationId] }, action: { type: 'label', labelId, isOn: true } });
    const month = { from: DAY - 86_400_000, to: DAY + 86_400_000 };

    expect(found('mug', { accountId: 1 as never })).toEqual(['mug from us', 'mug of ben', 'mug of anna']);
    expect(found('mug', { accountId: 2 as never })).toEqual(['mug elsewhere']);
    expect(found('mug', { conversationId })).toEqual(['mug of ben']);
    expect(found('mug', { labelId })).toEqual(['mug of ben']);
    expect(found('mug', { span: month })).toEqual(['mug elsewhere', 'mug of ben', 'mug of anna']);
    expect(found('mug', { isFromMe: true })).toEqual(['mug from us']);
  });

  test('has photo: in the message or beside it in its group', () => {
    says('this one', { at: DAY });
    says('', { text: null, attachments: [attachment()], at: DAY + 60_000 });
    says('this one', { at: DAY + 3_600_000 });
    expect(found('this', { hasPhoto: true })).toHaveLength(1);
    expect(found('', { hasPhoto: true })).toEqual([null]);
  });
});

function everyPage(text: string): string[] {
  const seen: string[] = [];
  let before: number | null = null;
  do {
    const page = search(db, { text, filter: ANYWHERE, before, limit: 20 });
    seen.push(...page.hits.map(({ excerpt }) => excerpt?.text ?? ''));
    before = page.next;
  } while (before !== null);
  return seen;
}

test.each([1, 2, 3, 7, 90])('the beginning of a word among %i that begin nearly so', (neighbours) => {
  for (let count = 0; count < 90; count += 1) {
    says(count % neighbours === 0 ? `shipping ${count}` : `shirt ${count}`, { at: DAY + count * 60_000 });
  }
  const wanted = Array.from({ length: 90 }, (_, at) => 89 - at).filter((at) => at % neighbours === 0);
  expect(everyPage('shipp')).toEqual(wanted.map((at) => `shipping ${at}`));
  expect(everyPage('shipx')).toEqual([]);
});

test('newest first, page by page, each once', () => {
  for (let count = 0; count < 45; count += 1) says(`mug ${count}`, { at: DAY + count * 40_000_000 });
  // History that came later.
  says('mug of old', { at: DAY - 86_400_000 });
  const seen = everyPage('mug');
  const expected = Array.from({ length: 45 }, (_, at) => `mug ${44 - at}`);
  expect(seen).toEqual([...expected, 'mug of old']);
});

test('one letter finds people only', () => {
  says('a mug', { personUsername: 'anna.b' });
  const page = search(db, { text: 'a', filter: ANYWHERE, before: null, limit: 20 });
  expect(page.hits).toEqual([]);
  expect(page.people).toMatchObject([{ person: { username: 'anna.b' } }]);
  expect(SHOP).not.toBe('');
});
