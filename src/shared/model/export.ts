import { z } from 'zod';

/** What was written for other programs to open. */
export const Exported = z.strictObject({
  /** The name of the new folder, without the way to it. */
  folder: z.string().max(300),
  messages: z.int().nonnegative(),
  people: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});
export type Exported = z.infer<typeof Exported>;
