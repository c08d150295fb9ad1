import { MOST_SPELLING_LANGUAGES } from '../../shared/model/spelling.ts';

/** Where a region has no dictionary of its own. */
const USUAL: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES', pt: 'pt-BR' };

/** The dictionaries one can choose: "English" alone says nothing that "American English" does not say better. */
export function choosable(available: readonly string[]): string[] {
  const withRegion = new Set(available.filter((each) => each !== base(each)).map(base));
  return available.filter((each) =>
    each === base(each) ? !withRegion.has(each) : each.split('-').length === 2,
  );
}

/**
 * The dictionaries of the languages in use, one for each, the first asked for first: `app` is the language of the
 * window, which the system may know more exactly (British English, Mexican Spanish).
 *
 * @param system the system's languages as it names them, best first: "es-MX", "en"
 */
export function languagesInUse(
  app: string,
  system: readonly string[],
  available: readonly string[],
): string[] {
  const wanted = new Map<string, string>();
  for (const language of [app, ...system]) {
    if (wanted.has(base(language))) continue;
    const asTheSystemHasIt = system.find((each) => base(each) === base(language)) ?? language;
    const dictionary = dictionaryFor(asTheSystemHasIt, available);
    if (dictionary !== null) wanted.set(base(language), dictionary);
  }
  return [...wanted.values()].slice(0, MOST_SPELLING_LANGUAGES);
}

/** The nearest dictionary, or null where there is none for that language. */
function dictionaryFor(language: string, available: readonly string[]): string | null {
  const own = base(language);
  const isAmericanSpanish = own === 'es' && language !== 'es' && language !== 'es-ES';
  const candidates = [language, ...(isAmericanSpanish ? ['es-419'] : []), USUAL[own], own];
  const found = candidates.find((each) => each !== undefined && available.includes(each));
  return found ?? available.find((each) => base(each) === own) ?? null;
}

function base(language: string): string {
  return language.split('-')[0] ?? language;
}
