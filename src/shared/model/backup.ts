import { z } from 'zod';
import { Milliseconds } from './ids.ts';

/** One copy of everything Shopbell remembers, on this disk. */
export const Backup = z.strictObject({
  /** Names it to main; a file name without any folder. */
  name: z.string().regex(/^[\w-]+\.[a-z-]+\.db$/),
  takenAt: Milliseconds,
  bytes: z.int().nonnegative(),
  /** `update`: before a newer Shopbell changed the shape of the file. */
  reason: z.enum(['daily', 'update', 'by-hand']),
});
export type Backup = z.infer<typeof Backup>;
