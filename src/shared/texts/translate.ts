import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { ptBR } from './pt-BR/index.ts';
import { type Catalogue, type Language, type Translate, translatorOf } from './translation.ts';

export { type Language, pickLanguage, type TextKey, type TextValues, type Translate } from './translation.ts';

const catalogues: Record<Language, Catalogue> = { en, es, 'pt-BR': ptBR };

/** For whoever has every language at hand; the window loads only the one it shows (renderer/caches/catalogues.ts). */
export function translator(language: Language): Translate {
  const known = translators.get(language) ?? translatorOf(language, catalogues[language]);
  translators.set(language, known);
  return known;
}

const translators = new Map<Language, Translate>();
