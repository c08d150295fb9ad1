import { expect, test } from 'vitest';
import { AppErrorCode } from '../ipc/result.ts';
import { errors as en } from './en/errors.ts';
import { errors as es } from './es/errors.ts';
import { errors as ptBR } from './pt-BR/errors.ts';

const LANGUAGES: Array<[string, Record<string, string>]> = [
  ['en', en],
  ['es', es],
  ['pt-BR', ptBR],
];

test.each(LANGUAGES)('every error of %s has a sentence of at most 20 words', (_language, errors) => {
  for (const code of AppErrorCode.options) {
    const sentence = errors[`error.${code}`] ?? '';
    const words = sentence.split(/\s+/).filter(Boolean);
    expect(words.length, sentence).toBeGreaterThan(4);
    expect(words.length, sentence).toBeLessThanOrEqual(20);
  }
});

test.each(LANGUAGES)('no error of %s shouts or hides a value', (_language, errors) => {
  for (const sentence of Object.values(errors)) expect(sentence).not.toMatch(/[!¡{}]/);
});
