import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const TEXTS = resolve(import.meta.dirname, '../../src/shared/texts');

/** The files of a language are spread into one object: of two keys of one name the first would be lost unheard. */
test.each(['en', 'es', 'pt-BR'])('no key stands in two files: %s', (language) => {
  const keys = readdirSync(resolve(TEXTS, language)).flatMap((file) =>
    [...readFileSync(resolve(TEXTS, language, file), 'utf8').matchAll(/^ {2}'([\w-]+\.[\w-]+)':/gm)].map(
      ([, key]) => key,
    ),
  );
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
