import { expect, test } from 'vitest';
import type { Language, TextKey } from '../../src/shared/texts/translation.ts';
import { CATALOGUES, cellsOf, LANGUAGES, pagesOf, readPage } from '../support/guide-pages.ts';
import { formsOf } from '../support/sentences.ts';

/** What stands on a key, alone or with others: "Ctrl Shift Enter". */
const KEYS = /^(?:[A-Z/?,;]|Ctrl|⌘|Shift|Enter|Esc|F\d+)(?: (?:[A-Z/?,;]|Shift|Enter|F\d+))*$/;

/** Over a column of words that the window says. */
const SAID_BY_WINDOW: Readonly<Record<Language, string>> = { en: 'it says', es: 'dice', 'pt-BR': 'diz' };

/** With fewer letters beside its placeholders ("Save {name}") a text would fit too much. */
const LEAST_LETTERS = 15;

// An owner looks for the very words: bold ones are a text of the window (or its first sentences), or stand on a key.
test.each(LANGUAGES)('what the guide sets in bold stands so in the window: %s', (language) => {
  const isSaid = saidByWindow(language);
  const bold = pagesOf(language).flatMap((name) => matches(name, language, /\*\*(.+?)\*\*/g));
  expect(bold.length).toBeGreaterThan(150);
  expect(bold.filter(({ words }) => !KEYS.test(words) && !isSaid(words))).toEqual([]);
});

test.each(LANGUAGES)('the tables of what the window says quote it: %s', (language) => {
  const isSaid = saidByWindow(language);
  const cells = pagesOf(language).flatMap((name) => cellsSaid(readPage(language, name), language));
  expect(cells.length).toBeGreaterThan(80);
  expect(cells.filter((words) => !isSaid(words))).toEqual([]);
});

/** Names at Meta and Instagram, and words to type: where the window says them too, both must say the same. */
test.each(LANGUAGES)('what the guide quotes is quoted in the window: %s', (language) => {
  const texts = Object.values(CATALOGUES[language]).map(plain).join('\n').toLowerCase();
  const marks = language === 'es' ? /«(.+?)»/g : /“(.+?)”/g;
  const quoted = pagesOf(language).flatMap((name) => matches(name, language, marks));
  expect(quoted.length).toBeGreaterThan(25);
  expect(quoted.filter(({ words }) => !texts.includes(words.toLowerCase()))).toEqual([]);
});

/** What each mark holds, whatever line breaks it runs over. */
function matches(name: string, language: Language, mark: RegExp): Array<{ name: string; words: string }> {
  const page = plain(readPage(language, name).replace(/\s+/g, ' '));
  return [...page.matchAll(mark)].map(([, words]) => ({ name, words: words ?? '' }));
}

function cellsSaid(page: string, language: Language): string[] {
  let column = -1;
  return page.split('\n').flatMap((line) => {
    const cells = cellsOf(line);
    if (cells === null) column = -1;
    else if (cells.includes(SAID_BY_WINDOW[language])) column = cells.indexOf(SAID_BY_WINDOW[language]);
    else if (column >= 0 && !cells.every((cell) => /^-+$/.test(cell))) return [plain(cells[column] ?? '')];
    return [];
  });
}

/** Whether words are a text of the window, or the sentences it begins with, whatever stands in its placeholders. */
function saidByWindow(language: Language): (words: string) => boolean {
  const patterns = (Object.keys(CATALOGUES[language]) as TextKey[])
    .flatMap((key) => formsOf(key, CATALOGUES[language]))
    .flatMap(beginnings)
    .filter((text) => lettersOf(text) >= LEAST_LETTERS || !text.includes('{'))
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\{\w+\}/)
            .map(escaped)
            .join('.{1,60}')}$`,
        ),
    );
  return (words) => patterns.some((pattern) => pattern.test(withoutEnd(words)));
}

function beginnings(text: string): string[] {
  const sentences = plain(text).split(/(?<=[.!?]) /);
  return sentences.map((_, index) => withoutEnd(sentences.slice(0, index + 1).join(' ')));
}

function lettersOf(text: string): number {
  return text.replace(/\{\w+\}/g, '').match(/\p{L}/gu)?.length ?? 0;
}

/** With one form of apostrophe. */
function plain(text: string): string {
  return text.replaceAll('’', "'");
}

function withoutEnd(text: string): string {
  return text.replace(/[.…:]+$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
