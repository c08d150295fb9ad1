import { expect, test } from 'vitest';
import { AREA_OF } from '../../src/shared/model/check-areas.ts';
import type { CheckId, CheckSaying } from '../../src/shared/model/doctor.ts';
import type { Language } from '../../src/shared/texts/translation.ts';
import { BROKEN_STATES, type BrokenState } from '../support/broken-states.ts';
import { CATALOGUES, LANGUAGES, readPage } from '../support/guide-pages.ts';
import { buttonOf, formsOf, nameOf } from '../support/sentences.ts';

/** What stands in the placeholders of a sentence when it is told as an example. */
const EXAMPLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { shop: 'yourshop', offMs: '12 min', freeBytes: '80 MB', endsAt: '1 March', count: '3' },
  es: { shop: 'tutienda', offMs: '12 min', freeBytes: '80 MB', endsAt: '1 de marzo', count: '3' },
  'pt-BR': { shop: 'sualoja', offMs: '12 min', freeBytes: '80 MB', endsAt: '1º de março', count: '3' },
};

/** Said by whichever check it happens to. */
const ANY: Readonly<Record<Language, string>> = {
  en: 'any of them',
  es: 'cualquiera',
  'pt-BR': 'qualquer uma',
};

/** States that the health page can show and no connected shop is brought into: see tests/integration/doctor.test.ts. */
const FURTHER: ReadonlyArray<Pick<BrokenState, 'check' | 'says' | 'next' | 'leadsTo'>> = [
  { check: 'keychain', says: 'keychain-session', next: 'mend-keychain' },
  { check: 'disk', says: 'disk-not-written', next: 'make-room' },
  { check: 'version', says: 'version-ending', next: 'update' },
  { check: 'version', says: 'version-ended', next: 'update' },
];

/** The owner's page is for reading, so it holds the sentences themselves: they must be those the window says. */
test.each(LANGUAGES)('the guide tells every state of the doctor in its own words: %s', (language) => {
  const rows = readPage(language, 'health-page.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.endsWith('** |'));
  expect(rows).toEqual(expectedRows(language));
});

function expectedRows(language: Language): string[] {
  const states: ReadonlyArray<(typeof FURTHER)[number]> = [...BROKEN_STATES, ...FURTHER];
  const order = Object.keys(AREA_OF);
  const place = ({ check, says }: (typeof states)[number]) =>
    isOfAny(says) ? order.length : order.indexOf(check);
  return [
    ...new Set(
      states
        .toSorted((a, b) => place(a) - place(b))
        .map((state) => row(state.check, state.says, buttonOf(state, CATALOGUES[language]), language)),
    ),
  ];
}

function row(check: CheckId, says: CheckSaying, button: string, language: Language): string {
  const name = isOfAny(says) ? ANY[language] : `**${nameOf(check, CATALOGUES[language])}**`;
  return `| ${name} | ${exampleOf(says, language)} | **${button}** |`;
}

function isOfAny(says: CheckSaying): boolean {
  return says.startsWith('any-');
}

function exampleOf(says: CheckSaying, language: Language): string {
  const form = formsOf(`doctor.${says}`, CATALOGUES[language]).at(-1) ?? '';
  return form.replace(/\{(\w+)\}/g, (_, name: string) => EXAMPLES[language][name] ?? `{${name}}`);
}
