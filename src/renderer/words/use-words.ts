import { useMemo } from 'react';
import { type Language, pickLanguage, type Translate, translator } from '../../shared/texts/translate.ts';
import { useApp } from '../caches/app-cache.ts';
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
export function createWords(choice: Language | 'system', locales: readonly string[]): Words {
  const language = pickLanguage(choice, locales);
  const base = language.split('-')[0];
  const locale = locales.find((candidate) => candidate.toLowerCase().split('-')[0] === base) ?? language;
  const t = translator(language);
  return { t, times: createTimes(locale, t), language, locale };
}

export function useWords(): Words {
  const choice = useApp((state) => state.settings.language);
  const locales = useApp((state) => state.locales);
  return useMemo(() => wordsFor(choice, locales), [choice, locales]);
}

let last: { choice: string; locales: readonly string[]; words: Words } | null = null;

/** Every row of every list asks; formats are dear to make, so the last answer is kept for all of them. */
function wordsFor(choice: Language | 'system', locales: readonly string[]): Words {
  if (last?.choice !== choice || last.locales !== locales) {
    last = { choice, locales, words: createWords(choice, locales) };
  }
  return last.words;
}
