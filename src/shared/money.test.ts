import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies, currencyOf, fractionDigits, moneyField, moneyWords, parseMoney } from './money.ts';

describe('what an owner types', () => {
  test.each([
    ['12', 'EUR', 1_200],
    ['12.5', 'EUR', 1_250],
    ['12,50 €', 'EUR', 1_250],
    ['1.200,00', 'EUR', 120_000],
    ['1,200', 'USD', 120_000],
    ['R$ 1.200', 'BRL', 120_000],
    ['.5', 'USD', 50],
    ['500', 'JPY', 500],
    ['1,500', 'JPY', 1_500],
    ['1.250', 'KWD', 1_250],
  ])('%s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  test.each(['', 'free', '-5', '€'])('"%s" is no amount', (text) => {
    expect(parseMoney(text, 'EUR')).toBeNull();
  });
});

test('what stands in the field is read as the same amount again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.constantFrom(...currencies('EUR'), 'KWD'),
      (minor, currency) => {
        expect(parseMoney(moneyField(minor, currency), currency)).toBe(minor);
      },
    ),
  );
});

test('amounts as they are written: whole ones without empty digits', () => {
  expect(moneyWords(15_600, 'EUR', 'en-GB')).toBe('€156');
  expect(moneyWords(1_250, 'EUR', 'en-GB')).toBe('€12.50');
  expect(moneyWords(500, 'JPY', 'en-US')).toBe('¥500');
  expect(moneyWords(120_050, 'BRL', 'pt-BR')).toMatch(/^R\$\s1\.200,50$/);
});

test('a shop begins with the currency of its country', () => {
  expect(currencyOf(['pt-BR', 'en'])).toBe('BRL');
  expect(currencyOf(['en', 'en-GB'])).toBe('GBP');
  expect(currencyOf(['de-AT'])).toBe('EUR');
  expect(currencyOf(['en'])).toBe('EUR');
  expect(currencies('SEK')[0]).toBe('SEK');
  expect(fractionDigits('JPY')).toBe(0);
});
