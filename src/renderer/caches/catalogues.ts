import { type Catalogue, type Language, pickLanguage } from '../../shared/texts/translation.ts';

const loaders: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('../../shared/texts/en/index.ts')).en,
  es: async () => (await import('../../shared/texts/es/index.ts')).es,
  'pt-BR': async () => (await import('../../shared/texts/pt-BR/index.ts')).ptBR,
};

const loaded = new Map<Language, Catalogue>();

/** The texts of a language, null as long as they are not loaded. */
export function catalogueOf(language: Language): Catalogue | null {
  return loaded.get(language) ?? null;
}

/** A language is loaded before anything is shown in it: one is enough for a start, three cost a tenth of it. */
export async function loadCatalogue(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  loaded.set(language, await loaders[language]());
}

interface Speaks {
  settings: { language: Language | 'system' };
  locales: readonly string[];
}

/** Whether the texts of the language that is to be shown are there; `loadWords` brings them. */
export function hasWords({ settings, locales }: Speaks): boolean {
  return catalogueOf(pickLanguage(settings.language, locales)) !== null;
}

export async function loadWords({ settings, locales }: Speaks): Promise<void> {
  await loadCatalogue(pickLanguage(settings.language, locales));
}
