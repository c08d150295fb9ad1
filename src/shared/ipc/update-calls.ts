import { z } from 'zod';
import { UpdateStatus } from '../model/update.ts';

const Nothing = z.strictObject({});

/** Newer versions of Shopbell itself. How it goes on is told by `update.changed`. */
export const updateCalls = {
  'update.status': { input: Nothing, output: UpdateStatus },
  /** Looks now; answers when it knows. */
  'update.check': { input: Nothing, output: UpdateStatus },
  /** Fetches what was found. */
  'update.fetch': { input: Nothing, output: UpdateStatus },
  /** Ends Shopbell, puts the new version in and starts it; answers that come first go out first. */
  'update.restart': { input: Nothing, output: UpdateStatus },
  /** Not now: it is put in when Shopbell ends, and not spoken of before tomorrow. */
  'update.later': { input: Nothing, output: UpdateStatus },
} as const;
