import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANYWHERE } from '../../../shared/model/search.ts';
import { searchTerms, stretchesOf } from '../../../shared/search/search-terms.ts';
import { search } from '../methods/search.ts';
import { all, type WritableDb } from '../sql.ts';
import { addShop, customerSays, DAY, emptyDatabase, happened, tell } from '../test-shop.ts';
import { chatTerm } from './documents.ts';

/** What people write: words of many scripts, with accents, signs and emoji between them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('Crème', 'brûlée', 'Größe', 'ĐẶT', 'İzmir', 'Ёлка', 'σοφία', 'السِّعْر', 'שָׁלוֹם', 'किताब'),
      fc.constantFrom(
        '蓝色的杯子',
        'この花瓶',
        'カップ',
        'ｶｯﾌﾟ',
        'ส่งของวันนี้',
        'ຂອບໃຈ',
        '컵',
        '👩‍🎨🙏',
        '#42',
        'a@b.co',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '))
  .filter((text) => searchTerms(text).length > 0);

let db: WritableDb;
let count = 0;

function isFound(typed: string, messageId: number): boolean {
  const { hits } = search(db, { text: typed, filter: ANYWHERE, before: null, limit: 100 });
  return hits.some((hit) => hit.messageId === messageId);
}

/** The words of a text as they stand in it, and their beginnings: half an accented letter is no letter. */
function wordsIn(text: string) {
  return stretchesOf(text).map(({ start, end, isUnspaced }) => {
    const word = text.slice(start, end);
    const letters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
    const begun = letters.slice(0, -1).join('');
    const [term = '', ...others] = searchTerms(begun);
    return { word, begun: isUnspaced || others.length > 0 || [...term].length < 2 ? null : begun };
  });
}

function storedAs(text: string): { mid: string; id: number } {
  count += 1;
  const mid = `m${count}`;
  tell(db, customerSays(mid, { text, at: DAY + count * 1000 }));
  const [message] = all<{ id: number }>(db, 'SELECT id FROM message WHERE mid = @mid', { mid });
  return { mid, id: message?.id ?? 0 };
}

function expectFound(text: string, id: number): void {
  for (const { word, begun } of wordsIn(text)) {
    expect(isFound(`${word} `, id), `whole ${word}`).toBe(true);
    if (begun !== null) expect(isFound(begun, id), `begun ${begun}`).toBe(true);
  }
}

test('every stored text is found by each of its words, by its beginning, and never once it is taken back', () => {
  db = emptyDatabase();
  addShop(db);
  fc.assert(
    fc.property(anyText, anyText, (first, edited) => {
      const { mid, id } = storedAs(first);
      expectFound(first, id);
      tell(db, happened('edit', { mid, at: DAY, revision: 1, text: edited }));
      expectFound(edited, id);
      tell(db, happened('unsend', { mid, at: DAY + 1 }));
      for (const { word } of wordsIn(edited)) expect(isFound(`${word} `, id)).toBe(false);
    }),
    { numRuns: 50 },
  );
  // Taken out by the very words by which they went in, they left nothing behind.
  const left = all(db, 'SELECT rowid FROM search WHERE search MATCH @match', { match: `"${chatTerm(1)}"` });
  expect(left).toEqual([]);
});
