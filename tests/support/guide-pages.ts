import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { en } from '../../src/shared/texts/en/index.ts';
import { es } from '../../src/shared/texts/es/index.ts';
import { ptBR } from '../../src/shared/texts/pt-BR/index.ts';
import type { Catalogue, Language } from '../../src/shared/texts/translation.ts';

export const LANGUAGES = ['en', 'es', 'pt-BR'] as const satisfies readonly Language[];

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, es, 'pt-BR': ptBR };

const GUIDE = resolve(import.meta.dirname, '../../docs/guide');

/** Where the owners' guide of a language lies: English at the top, every other in a folder of its own. */
export function folderOf(language: Language): string {
  return language === 'en' ? GUIDE : resolve(GUIDE, language);
}

/** The names of its pages, the same in every language. */
export function pagesOf(language: Language): string[] {
  return readdirSync(folderOf(language))
    .filter((name) => name.endsWith('.md'))
    .toSorted();
}

export function readPage(language: Language, name: string): string {
  return readFileSync(resolve(folderOf(language), name), 'utf8');
}

/** The cells of each row of a line that is one of a table, without their marks; null for any other line. */
export function cellsOf(line: string): string[] | null {
  if (!line.startsWith('|')) return null;
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.replaceAll('**', '').trim());
}
