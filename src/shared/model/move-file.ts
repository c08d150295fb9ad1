import { z } from 'zod';
import { Milliseconds } from './ids.ts';

/** Fewer cannot withstand somebody who tries many: the file may fall into other hands. */
export const LEAST_PASSPHRASE = 10;

export const Passphrase = z.string().min(LEAST_PASSPHRASE).max(200);

/** What a file for moving holds, for the owner to recognise it. */
export const MoveContent = z.strictObject({
  madeAt: Milliseconds,
  appVersion: z.string().max(40),
  accounts: z.int().nonnegative(),
  conversations: z.int().nonnegative(),
  messages: z.int().nonnegative(),
  withMedia: z.boolean(),
  withLogins: z.boolean(),
});
export type MoveContent = z.infer<typeof MoveContent>;

/** How far a long work on files is. */
export const FileWork = z.strictObject({
  /** Of all that there is to do, by weight; null where that is not known yet. */
  share: z.number().min(0).max(1).nullable(),
  /** Written or read until now. */
  bytes: z.int().nonnegative(),
});
export type FileWork = z.infer<typeof FileWork>;
