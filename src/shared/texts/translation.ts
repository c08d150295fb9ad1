import type { en } from './en/index.ts';

/** Every sentence of the product has a key; English is the reference, a key missing elsewhere does not compile. */
export type TextKey = keyof typeof en;
export type Language = 'en' | 'es' | 'pt-BR';
export type Catalogue = Record<TextKey, string>;

export type TextValues = Record<string, string | number>;

/** `translate('error.window-closed')`, `translate('list.people', { count: 3 })`. */
export type Translate = (key: TextKey, values?: TextValues) => string;

/**
 * Picks the language: the owner's choice, else the first of the system's that we speak, else English.
 * `locales` are BCP 47 tags, best first.
 */
export function pickLanguage(choice: Language | 'system', locales: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const locale of locales) {
    const base = locale.toLowerCase().split('-')[0];
    if (base === 'en' || base === 'es') return base;
    if (base === 'pt') return 'pt-BR';
  }
  return 'en';
}

/**
 * A translator for one language and its texts. `{name}` is replaced by the value of that name. A text may hold plural
 * forms for `count`, written `one: … | other: …` with the categories of `Intl.PluralRules`; the right one is taken.
 */
export function translatorOf(language: Language, catalogue: Catalogue): Translate {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = pluralForm(catalogue[key], values.count, plural);
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

function pluralForm(text: string, count: string | number | undefined, plural: Intl.PluralRules): string {
  if (typeof count !== 'number' || !text.includes(' | ')) return text;
  const forms = new Map(
    text.split(' | ').map((part) => {
      const colon = part.indexOf(': ');
      return [part.slice(0, colon), part.slice(colon + 2)] as const;
    }),
  );
  // Portuguese counts nothing as one, yet people say "0 conversas", as they do in the other two.
  const form = count === 0 ? 'other' : plural.select(count);
  return forms.get(form) ?? forms.get('other') ?? text;
}
