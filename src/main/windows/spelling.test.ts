import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Settings } from '../../shared/model/settings.ts';
import type { SpellingStatus } from '../../shared/model/spelling.ts';
import { createSpelling } from './spelling.ts';

/** Chromium's side: which languages it would fetch dictionaries for, and which words were learnt. */
class Checker extends EventEmitter {
  availableSpellCheckerLanguages = ['en', 'en-US', 'en-GB', 'es', 'es-ES', 'es-MX', 'uk'];
  asked: string[][] = [];
  isEnabled = true;
  words = new Set(['plumcrumb', 'banoffee']);
  setSpellCheckerLanguages(languages: string[]): void {
    this.asked.push(languages);
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isEnabled = isEnabled;
  }
  async listWordsInSpellCheckerDictionary(): Promise<string[]> {
    return [...this.words];
  }
  removeWordFromSpellCheckerDictionary(word: string): boolean {
    return this.words.delete(word);
  }
}

function setUp(chosen: Partial<Settings> = {}, platform: NodeJS.Platform = 'linux') {
  const checker = new Checker();
  let choices = Settings.parse(chosen);
  let app = 'en';
  const told: SpellingStatus[] = [];
  const warned: unknown[] = [];
  const spelling = createSpelling({
    session: checker,
    platform,
    choices: () => choices,
    inUse: () => ({ app, system: ['es-MX', 'en-GB'] }),
    changed: (status) => void told.push(status),
    log: { info() {}, error() {}, warn: (...line: unknown[]) => void warned.push(line) },
  });
  return {
    checker,
    spelling,
    told,
    warned,
    choose(patch: Partial<Settings>) {
      choices = { ...choices, ...patch };
      spelling.choicesChanged();
    },
    speak(language: string) {
      app = language;
      spelling.choicesChanged();
    },
    happens: (event: string, language: string) =>
      checker.emit(`spellcheck-dictionary-${event}`, {}, language),
  };
}

test.each(['linux', 'win32'] as const)('on %s nothing is fetched before the owner says so', (platform) => {
  const { checker, spelling } = setUp({}, platform);
  expect([checker.asked, checker.isEnabled]).toEqual([[[]], false]);
  expect(spelling.status()).toMatchObject({ isOn: false, by: 'dictionaries', dictionaries: [] });
});

test('switched on, it checks in the languages in use and says how it goes', () => {
  const { checker, spelling, choose, happens, told } = setUp();
  choose({ checkSpelling: true });
  expect([checker.asked.at(-1), checker.isEnabled]).toEqual([['en-GB', 'es-MX'], true]);
  happens('download-begin', 'en-GB');
  happens('initialized', 'en-GB');
  happens('download-failure', 'es-MX');
  expect(told.at(-1)).toEqual({
    isOn: true,
    by: 'dictionaries',
    dictionaries: [
      { language: 'en-GB', state: 'here' },
      { language: 'es-MX', state: 'missing' },
    ],
    available: ['en-US', 'en-GB', 'es-ES', 'es-MX', 'uk'],
  });
  choose({ checkSpelling: false });
  expect([checker.asked.at(-1), checker.isEnabled]).toEqual([[], false]);
  expect(spelling.status().dictionaries).toEqual([]);
});

test('a dictionary that did not come is asked for again, and those that are here stay', () => {
  const { checker, spelling, choose, happens, warned } = setUp();
  choose({ checkSpelling: true });
  happens('initialized', 'en-GB');
  happens('download-failure', 'es-MX');
  expect(warned).toEqual([['spelling.dictionary-missing', { language: 'es-MX' }]]);
  expect(spelling.retry().dictionaries).toEqual([
    { language: 'en-GB', state: 'here' },
    { language: 'es-MX', state: 'coming' },
  ]);
  expect(checker.asked.slice(-2)).toEqual([[], ['en-GB', 'es-MX']]);
});

test('the owner’s own languages stand above those in use, and nothing is asked for twice', () => {
  const { checker, choose, speak } = setUp({ checkSpelling: true });
  choose({ spellingLanguages: ['uk'] });
  const asked = checker.asked.length;
  speak('es');
  expect(checker.asked.length).toBe(asked);
  expect(checker.asked.at(-1)).toEqual(['uk']);
  choose({ spellingLanguages: null });
  expect(checker.asked.at(-1)).toEqual(['es-MX', 'en-GB']);
});

test('a language that Chromium no longer knows is left out', () => {
  const { checker } = setUp({ checkSpelling: true, spellingLanguages: ['tlh', 'uk'] });
  expect(checker.asked).toEqual([['uk']]);
});

test('what the system tells of a language that is not checked any more changes nothing', () => {
  const { happens, told } = setUp();
  happens('initialized', 'en-GB');
  expect(told).toEqual([]);
});

test('macOS checks by itself, unless the owner switches it off', () => {
  const { checker, spelling, choose } = setUp({}, 'darwin');
  expect([checker.asked, checker.isEnabled]).toEqual([[], true]);
  expect(spelling.status()).toEqual({ isOn: true, by: 'system', dictionaries: [], available: [] });
  choose({ checkSpelling: false });
  expect([checker.asked, checker.isEnabled, spelling.status().isOn]).toEqual([[], false, false]);
});

test('words that were added are forgotten', async () => {
  const { checker, spelling } = setUp();
  await spelling.forgetWords();
  expect([...checker.words]).toEqual([]);
});
