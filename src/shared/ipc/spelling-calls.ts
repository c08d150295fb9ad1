import { z } from 'zod';
import { SpellingStatus } from '../model/spelling.ts';

const Nothing = z.strictObject({});

/** The check of the owner's spelling. What it is to do stands in the settings; `spelling.changed` tells how it goes. */
export const spellingCalls = {
  'spelling.status': { input: Nothing, output: SpellingStatus },
  /** Asks again for dictionaries that did not come. */
  'spelling.retry': { input: Nothing, output: SpellingStatus },
} as const;
