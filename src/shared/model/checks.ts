import { z } from 'zod';
import { AppErrorCode } from '../ipc/result.ts';
import { AccountId, Milliseconds } from './ids.ts';

/**
 * Why Instagram was asked: the app's start, the computer woke up, the network is back, the way in is back or
 * another one, a shop was connected, the owner wished so, or it was simply time.
 */
export const CheckReason = z.enum(['start', 'wake', 'network', 'way-in', 'connected', 'by-hand', 'timer']);
export type CheckReason = z.infer<typeof CheckReason>;

/** One comparison of all shops with Instagram, as the ledger keeps it. */
export const Check = z.strictObject({
  startedAt: Milliseconds,
  finishedAt: Milliseconds,
  why: CheckReason,
  chats: z.int().nonnegative(),
  /** Messages that nothing else had told of. */
  found: z.int().nonnegative(),
  /** From Instagram's time to when it was found, of the latest of them; null when there was none. */
  longestDelayMs: z.int().nonnegative().nullable(),
  /** Messages first noticed to be only on Instagram. */
  missing: z.int().nonnegative(),
  /** Null when every shop could be asked. */
  error: AppErrorCode.nullable(),
});
export type Check = z.infer<typeof Check>;

/** A shop's past on its way into the inbox, `done` of `total` chats. */
export const ImportProgress = z.strictObject({
  accountId: AccountId,
  isStopped: z.boolean(),
  done: z.int().nonnegative(),
  /** 0 until all chats are listed. */
  total: z.int().nonnegative(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** Whether anything is missing: the last comparison that went through, the one that runs, and the imports. */
export const Checks = z.strictObject({
  last: Check.nullable(),
  /** Chats read so far of those that have to be; null while nothing runs. */
  running: z.strictObject({ read: z.int().nonnegative(), total: z.int().nonnegative() }).nullable(),
  /** Those that are not done. */
  imports: z.array(ImportProgress),
});
export type Checks = z.infer<typeof Checks>;
