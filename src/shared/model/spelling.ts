import { z } from 'zod';

/** A language as the spelling check names its dictionaries: "en-GB", "es-419". */
export const SpellingLanguage = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/);

/** More than these would make every word a right one. */
export const MOST_SPELLING_LANGUAGES = 5;

/** Where the dictionary of a language is. */
const Dictionary = z.strictObject({
  language: SpellingLanguage,
  /** `missing`: it was asked for and did not come. */
  state: z.enum(['coming', 'here', 'missing']),
});

export const SpellingStatus = z.strictObject({
  isOn: z.boolean(),
  /** `system`: the system's own check, in languages it finds out itself; `dictionaries`: ours to choose. */
  by: z.enum(['system', 'dictionaries']),
  /** What is checked against now; empty where the system decides. */
  dictionaries: z.array(Dictionary),
  /** What there are dictionaries for. */
  available: z.array(SpellingLanguage),
});
export type SpellingStatus = z.infer<typeof SpellingStatus>;
