import { expect, test } from 'vitest';
import { firstToMend, healthWords } from './health-words.ts';
import { CHECKS_OF_STEP } from './model/check-areas.ts';
import { CheckId, type CheckResult, CheckSaying } from './model/doctor.ts';
import { type TextKey, translator } from './texts/translate.ts';

const t = translator('en');
const clock = () => '14:02';
const check = {
  startedAt: 0,
  finishedAt: 0,
  why: 'timer',
  chats: 37,
  found: 0,
  longestDelayMs: null,
  missing: 0,
  error: null,
} as const;

function result(id: CheckId, state: CheckResult['state']): CheckResult {
  const next = state === 'bad' ? ({ do: 'check-again' } as const) : null;
  return {
    id,
    accountId: null,
    state,
    at: 0,
    says: 'any-waits',
    params: {},
    where: 'computer',
    next,
    details: null,
  };
}

test('one sentence tells how it stands', () => {
  const good = [result('clock', 'good'), result('disk', 'good'), result('app-live', 'not-yet')];
  expect(healthWords([], null, { t, clock }).sentence).toBe('Nobody has looked yet.');
  expect(healthWords(good, check, { t, clock })).toEqual({
    sentence: 'All 2 checks are good.',
    rest: 'Last check 14:02, 37 chats, nothing missing.',
  });
  const bad = [...good, result('token', 'bad')];
  expect(healthWords(bad, null, { t, clock })).toEqual({
    sentence: 'One thing needs you.',
    rest: '2 of 3 checks are good.',
  });
  expect(firstToMend(bad)?.id).toBe('token');
  expect(firstToMend(good)).toBeNull();
});

test.each(['en', 'es', 'pt-BR'] as const)(
  'every sentence of %s is short, and every check has a name',
  (language) => {
    const translate = translator(language);
    for (const says of CheckSaying.options) {
      const sentence = translate(`doctor.${says}`, { count: 5 });
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
      expect(sentence).not.toMatch(/[!¡]|webhook/i);
    }
    for (const id of CheckId.options)
      expect(translate(`doctor.name-${id}` satisfies TextKey).length).toBeGreaterThan(3);
  },
);

test('a step of setting up rests on checks, and each check of a step is one of its own', () => {
  const all = Object.values(CHECKS_OF_STEP).flat();
  expect(new Set(all).size).toBe(all.length);
});
