import { expect, test } from 'vitest';
import type { Language } from '../../shared/texts/translate.ts';
import { parseWhen } from './parse-when.ts';

/** A Monday, ten in the morning, by this computer's clock. */
const MONDAY = new Date(2026, 10, 23, 10, 0).getTime();

function at(day: number, hour: number, minute = 0): number {
  return new Date(2026, 10, day, hour, minute).getTime();
}

test.each<[Language, string, number]>([
  ['en', 'fri 9', at(27, 9)],
  ['en', 'friday 9pm', at(27, 21)],
  ['en', 'tomorrow', at(24, 9)],
  ['en', 'Tomorrow 9', at(24, 9)],
  ['en', 'tomorrow 17:30', at(24, 17, 30)],
  ['en', 'monday', at(30, 9)],
  ['en', '27 nov', at(27, 9)],
  ['en', 'in 3 hours', at(23, 13)],
  ['en', 'in an hour', at(23, 11)],
  ['en', 'in 2 days', at(25, 10)],
  ['en', '5pm', at(23, 17)],
  ['en', '18', at(23, 18)],
  ['en', '8', at(24, 8)],
  ['en', 'tonight', at(23, 22)],
  ['es', 'vie 9', at(27, 9)],
  ['es', 'mañana', at(24, 9)],
  ['es', 'mañana 9', at(24, 9)],
  ['es', 'dentro de 3 horas', at(23, 13)],
  ['es', 'a las 17', at(23, 17)],
  ['es', 'fri 9', at(27, 9)],
  ['pt-BR', 'sex 9', at(27, 9)],
  ['pt-BR', 'sexta 9', at(27, 9)],
  ['pt-BR', 'amanhã', at(24, 9)],
  ['pt-BR', 'amanhã 17:30', at(24, 17, 30)],
  ['pt-BR', 'em 3 horas', at(23, 13)],
  ['pt-BR', 'tomorrow', at(24, 9)],
])('%s: "%s"', async (language, text, moment) => {
  expect(new Date((await parseWhen(text, MONDAY, language)) ?? 0)).toEqual(new Date(moment));
});

test.each(['', '  ', 'soon', 'flour and eggs', '22 nov 2026', 'yesterday'])(
  '"%s" names no moment to come',
  async (text) => {
    expect(await parseWhen(text, MONDAY, 'en')).toBeNull();
  },
);
