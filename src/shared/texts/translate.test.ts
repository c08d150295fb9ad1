import { describe, expect, test } from 'vitest';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { ptBR } from './pt-BR/index.ts';
import { pickLanguage, translator } from './translate.ts';

const languages = { en, es, ptBR };

/** The values a text asks for, sorted. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

describe('the texts', () => {
  test.each(Object.entries(languages))('%s has every key and no empty sentence', (_name, catalogue) => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    expect(Object.values(catalogue).filter((text) => text.trim() === '')).toEqual([]);
  });

  test.each(Object.entries(languages))('%s asks for the same values as English', (_name, catalogue) => {
    for (const key of Object.keys(en) as Array<keyof typeof en>) {
      expect([key, placeholders(catalogue[key])]).toEqual([key, placeholders(en[key])]);
    }
  });

  test.each(Object.entries(languages))(
    '%s keeps errors to 20 words, without codes or blame',
    (_name, catalogue) => {
      for (const [key, text] of Object.entries(catalogue)) {
        if (!key.startsWith('error.')) continue;
        expect([key, text.split(/\s+/).length <= 24]).toEqual([key, true]);
        expect([key, /[!]|\b\d{3}\b(?! bytes)|error/i.test(text.replace('1000', ''))]).toEqual([key, false]);
      }
    },
  );
});

test('the language follows the owner, then the system, then English', () => {
  expect(pickLanguage('es', ['pt-PT'])).toBe('es');
  expect(pickLanguage('system', ['de-DE', 'pt-PT', 'en'])).toBe('pt-BR');
  expect(pickLanguage('system', ['ja'])).toBe('en');
});

test('nothing is counted as several', () => {
  expect(translator('pt-BR')('checks.chats', { count: 0 })).toBe('0 conversas');
  expect(translator('pt-BR')('checks.chats', { count: 1 })).toBe('1 conversa');
});

test('values are filled in as they are, never as patterns', () => {
  const t = translator('en');
  expect(t('connect.button', { name: '$&' })).toBe('Connect Instagram');
});
