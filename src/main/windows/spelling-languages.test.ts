import { expect, test } from 'vitest';
import { choosable, languagesInUse } from './spelling-languages.ts';

/** As Chromium 130 has them. */
const CHROMIUM =
  'af bg ca cs cy da de de-DE el en en-AU en-CA en-GB en-GB-oxendict en-US es es-419 es-AR es-ES es-MX es-US et fa fo fr fr-FR he hi hr hu hy id it it-IT ko lt lv nb nl pl pt pt-BR pt-PT ro ru sh sk sl sq sr sv ta tg tr uk vi'.split(
    ' ',
  );
const AVAILABLE = choosable(CHROMIUM);

test('each dictionary can be chosen once, by its full name', () => {
  expect(AVAILABLE).toContain('en-GB');
  for (const twice of ['en', 'es', 'pt', 'de', 'fr', 'it', 'en-GB-oxendict'])
    expect(AVAILABLE).not.toContain(twice);
  expect(AVAILABLE).toContain('uk');
});

test.each([
  ['en', ['en-GB'], ['en-GB']],
  ['en', ['en-IN'], ['en-US']],
  ['en', ['de-AT', 'en-GB'], ['en-GB', 'de-DE']],
  ['es', ['es-MX', 'en-US'], ['es-MX', 'en-US']],
  ['es', ['es-CO'], ['es-419']],
  ['es', [], ['es-ES']],
  ['pt-BR', ['pt-BR', 'en'], ['pt-BR', 'en-US']],
  ['pt-BR', ['en-US', 'uk-UA'], ['pt-BR', 'en-US', 'uk']],
  ['en', ['ja-JP', 'zh-Hans-CN'], ['en-US']],
  ['en', ['nl', 'pl', 'cs', 'da', 'sv', 'ru'], ['en-US', 'nl', 'pl', 'cs', 'da']],
])('a window in %s on a system in %j is checked in %j', (app, system, languages) => {
  expect(languagesInUse(app, system, AVAILABLE)).toEqual(languages);
});
