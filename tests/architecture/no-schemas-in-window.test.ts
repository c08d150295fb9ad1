import { expect, test } from 'vitest';
import { readSourceFiles } from './source-file.ts';

/**
 * The window's bundle has a stand-in for zod (renderer/app/no-schemas.ts): whoever asks a schema for something there
 * breaks that part of the window, and only at run time. So schemas are imported as types only.
 */
const VALUES_OF_THE_MODEL = /import \{([^}]*)\} from '[^']*shared\/(?:model|ipc)\/[^']+'/g;
/** Schemas are named like types; limits in capitals, functions in small letters. */
const SCHEMA = /^[A-Z][a-z]\w*$/;

const product = (folder: string) => readSourceFiles(folder).filter(({ path }) => !/\.test\.tsx?$/.test(path));

function schemasIn(code: string): string[] {
  return [...code.matchAll(VALUES_OF_THE_MODEL)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => SCHEMA.test(name));
}

test('the window imports no schema as a value', () => {
  expect(
    schemasIn(`import { type Person, Message, MOST_ITEMS } from '../../shared/model/message.ts'`),
  ).toEqual(['Message']);
  const found = product('src/renderer').flatMap(({ path, code }) =>
    schemasIn(code).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('what is shared checks nothing by a schema: the window uses it too', () => {
  const asked = product('src/shared').filter(({ code }) =>
    /\.safeParse\(|\b[A-Z]\w+\.(?:parse|options)\b/.test(code),
  );
  expect(asked.map(({ path }) => path)).toEqual([]);
});
