import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '../../src/shared/texts/translation.ts';
import { cellsOf, folderOf, LANGUAGES, pagesOf, readPage } from '../support/guide-pages.ts';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', 'pt-BR': 'Português' };

/** Adults read 238 words a minute (Brysbaert 2019, for non-fiction). */
const WORDS_IN_FIVE_MINUTES = 5 * 238;
/** Nobody reads it as a whole: it is there to find one sentence in. */
const LOOKED_UP = 'health-page.md';

test('every page is there in every language', () => {
  for (const language of LANGUAGES) expect(pagesOf(language)).toEqual(pagesOf('en'));
  expect(pagesOf('en').length).toBeGreaterThan(6);
});

test.each(LANGUAGES)('every page says at its top where it stands in the other languages: %s', (language) => {
  for (const name of pagesOf(language)) {
    const links = LANGUAGES.map((other) => languageLink(name, language, other)).join(' · ');
    expect(readPage(language, name).split('\n')[2]).toBe(links);
  }
});

test.each(['es', 'pt-BR'] as const)(
  'a page has the headings, tables, lists and pictures of the English one: %s',
  (language) => {
    for (const name of pagesOf(language))
      expect([name, ...shapeOf(readPage(language, name))]).toEqual([name, ...shapeOf(readPage('en', name))]);
  },
);

test.each(LANGUAGES)('every link and picture of a page leads somewhere: %s', (language) => {
  for (const name of pagesOf(language)) {
    const targets = [...readPage(language, name).matchAll(/\]\(([^)]+)\)/g)].map(
      ([, target]) => target ?? '',
    );
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !existsSync(resolve(folderOf(language), target)))).toEqual([]);
  }
});

test.each(LANGUAGES)('a page is read in five minutes: %s', (language) => {
  const lengths = pagesOf(language)
    .filter((name) => name !== LOOKED_UP)
    .map((name) => ({ name, words: wordsIn(readPage(language, name)) }));
  expect(lengths.filter(({ words }) => words > WORDS_IN_FIVE_MINUTES)).toEqual([]);
});

function languageLink(page: string, here: Language, other: Language): string {
  if (here === other) return NAMES[other];
  const up = here === 'en' ? '' : '../';
  return `[${NAMES[other]}](${up}${other === 'en' ? '' : `${other}/`}${page})`;
}

/** What a page is made of, line by line, without its words. */
function shapeOf(page: string): string[] {
  return page.split('\n').flatMap((line) => {
    const cells = cellsOf(line);
    if (cells) return [`row of ${cells.length}`];
    const mark = /^(?:#+|-|\d+\.|!(?=\[)) ?/.exec(line)?.[0];
    return mark ? [mark] : [];
  });
}

function wordsIn(page: string): number {
  return page.replace(/\]\([^)]+\)/g, ']').match(/[\p{L}\p{N}]+(?:[’'@.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
