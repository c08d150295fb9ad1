import { z } from 'zod';
import { storageTroubles } from '../ipc/storage-trouble.ts';
import { Backup } from './backup.ts';

/** How this computer's disk does. */
export const StorageState = z.strictObject({
  /** What is wrong with it; null: nothing. What was stored before is safe in each of them but `storage-damaged`. */
  trouble: z.enum(storageTroubles).nullable(),
});
export type StorageState = z.infer<typeof StorageState>;

/** What the window can offer when the storage is in trouble. */
export const StorageHelp = z.strictObject({
  /** Everything Shopbell keeps lies below it. */
  folder: z.string(),
  /** The newest copy that is whole; null when there is none. */
  copy: Backup.nullable(),
});
export type StorageHelp = z.infer<typeof StorageHelp>;
