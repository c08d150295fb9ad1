import {
  type Catalogue,
  type Language,
  pickLanguage,
  type Translate,
  translatorOf,
} from '../../shared/texts/translation.ts';
import { useApp } from '../caches/app-cache.ts';
import { catalogueOf } from '../caches/catalogues.ts';
import { createTimes, type Times } from './times.ts';

/** The interface's language: its sentences and its way to write times. */
export interface Words {
  t: Translate;
  times: Times;
  language: Language;
  /** How the system writes numbers and money in that language: "es-MX". */
  locale: string;
}

/** `locales` are the system's, best first: Spanish of Mexico writes times as Mexico does. */
function createWords(choice: Language | 'system', locales: readonly string[]): Words {
  const language = pickLanguage(choice, locales);
  const base = language.split('-')[0];
  const locale = locales.find((candidate) => candidate.toLowerCase().split('-')[0] === base) ?? language;
  const texts = catalogueOf(language);
  // Before the first answer of main only the bare frame stands there.
  const t = texts === null ? () => '' : translatorOf(language, texts);
  return { t, times: createTimes(locale, t), language, locale };
}

export function useWords(): Words {
  const choice = useApp((state) => state.settings.language);
  const locales = useApp((state) => state.locales);
  return wordsFor(choice, locales);
}

let last: {
  choice: string;
  locales: readonly string[];
  texts: Catalogue | null;
  words: Words;
} | null = null;

/** Every row of every list asks; formats are dear to make, so the last answer is kept for all of them. */
function wordsFor(choice: Language | 'system', locales: readonly string[]): Words {
  const texts = catalogueOf(pickLanguage(choice, locales));
  if (last?.choice !== choice || last.locales !== locales || last.texts !== texts) {
    last = { choice, locales, texts, words: createWords(choice, locales) };
  }
  return last.words;
}
