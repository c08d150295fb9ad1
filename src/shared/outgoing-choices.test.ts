import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageChoices } from './model/choices.ts';
import { choiceProblem, MOST_TITLE_CHARACTERS, pageAddress } from './outgoing-choices.ts';

const quick = (...titles: string[]): MessageChoices => ({ kind: 'quick-replies', titles });
const buttons = (...given: Array<[string, string | null]>): MessageChoices => ({
  kind: 'buttons',
  buttons: given.map(([title, url]) => ({ title, url })),
});
const PAGE = 'https://plumcrumb.example/cakes';

describe('what may go out', () => {
  test.each<[string, string, MessageChoices, ReturnType<typeof choiceProblem>]>([
    ['thirteen quick replies', 'Which?', quick(...'abcdefghijklm'), null],
    ['fourteen', 'Which?', quick(...'abcdefghijklmn'), 'too-many'],
    ['three buttons', 'Which?', buttons(['a', null], ['b', PAGE], ['c', null]), null],
    ['four', 'Which?', buttons(['a', null], ['b', null], ['c', null], ['d', null]), 'too-many'],
    ['none', 'Which?', quick(), 'none'],
    ['no words over them', '  ', quick('a'), 'no-words'],
    ['words of 640 characters', 'x'.repeat(640), buttons(['a', null]), null],
    ['of 641', 'x'.repeat(641), buttons(['a', null]), 'words-too-long'],
    ['long words over quick replies, which become several messages', 'x '.repeat(900), quick('a'), null],
    ['a title of 20', 'Which?', quick('x'.repeat(20)), null],
    ['of 21', 'Which?', quick('x'.repeat(21)), 'title-too-long'],
    ['without a title', 'Which?', buttons([' ', null]), 'title-missing'],
    ['the same twice', 'Which?', quick('Yes', 'Yes'), 'title-twice'],
    ['a page not named yet', 'Which?', buttons(['a', '']), 'address-missing'],
    ['a page that is none', 'Which?', buttons(['a', 'javascript:alert(1)']), 'address'],
    ['a page without TLS', 'Which?', buttons(['a', 'http://plumcrumb.example/']), 'address'],
  ])('%s', (_, text, choices, problem) => {
    expect(choiceProblem(text, choices)).toBe(problem);
  });

  test('whatever is let through keeps to the limits', () => {
    const titles = fc.array(fc.string({ maxLength: 24 }), { maxLength: 15 });
    fc.assert(
      fc.property(titles, (given) => {
        fc.pre(choiceProblem('Which?', quick(...given)) === null);
        expect(given.length).toBeLessThanOrEqual(13);
        expect(given.every(({ length }) => length > 0 && length <= MOST_TITLE_CHARACTERS)).toBe(true);
      }),
    );
  });
});

describe('the page behind a button', () => {
  test.each([
    ['plumcrumb.example/cakes', 'https://plumcrumb.example/cakes'],
    [' https://plumcrumb.example ', 'https://plumcrumb.example/'],
    ['https://пирог.example/ё', 'https://xn--c1ajscg.example/%D1%91'],
    ['http://plumcrumb.example', null],
    ['javascript:alert(1)', null],
    ['cakes', null],
    ['https://192.168.0.7/cakes', null],
    ['https://localhost/cakes', null],
    ['two words.example', null],
    ['', null],
  ])('%s', (written, address) => {
    expect(pageAddress(written)).toBe(address);
  });

  test('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (written) => {
        const address = pageAddress(written);
        expect(address === null || pageAddress(address) === address).toBe(true);
      }),
    );
  });
});
