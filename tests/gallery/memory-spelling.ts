import type { SpellingStatus } from '../../src/shared/model/spelling.ts';

const checked = (): SpellingStatus => ({
  isOn: true,
  by: 'dictionaries',
  dictionaries: [
    { language: 'en-GB', state: 'here' },
    { language: 'es-MX', state: 'missing' },
  ],
  available: ['en-GB', 'en-US', 'es-ES', 'es-MX', 'uk'],
});

/** A world in which one dictionary is here and one did not come. Tests that want another one emit `spelling.changed`. */
export const memorySpelling = { 'spelling.status': checked, 'spelling.retry': checked };
