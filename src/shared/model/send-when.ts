import { z } from 'zod';
import { Milliseconds } from './ids.ts';

/** The longest time in which sending can be undone. */
const MOST_HOLD_SECONDS = 30;

/** When a reply goes out; left out: at once. */
export const SendWhen = z.union([
  /** In a moment, so that it can be undone. */
  z.strictObject({ holdSeconds: z.int().min(1).max(MOST_HOLD_SECONDS) }),
  /** At a time the owner named. */
  z.strictObject({ at: Milliseconds }),
]);
export type SendWhen = z.infer<typeof SendWhen>;
