import type { AppErrorCode } from './result.ts';

/**
 * What can be wrong with the storage itself: no other call would fare better until it is right again. Apart from
 * the schemas, because the window needs these few words and not the library behind those.
 */
export const storageTroubles = [
  'storage-full',
  'storage-read-only',
  'storage-locked',
  'storage-damaged',
  'storage-stopped',
  'storage-unavailable',
  'newer-database',
] as const satisfies readonly AppErrorCode[];
export type StorageTrouble = (typeof storageTroubles)[number];

export function isStorageTrouble(code: AppErrorCode): code is StorageTrouble {
  return (storageTroubles as readonly AppErrorCode[]).includes(code);
}

/** Trouble that does not pass by itself: something must be put back, or started again. */
export function isLastingTrouble(trouble: StorageTrouble): boolean {
  return trouble === 'storage-damaged' || trouble === 'storage-stopped' || trouble === 'newer-database';
}
