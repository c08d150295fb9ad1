import { failureOf, StorageFailure } from './storage-failure.ts';

/**
 * What went wrong with files outside of Shopbell's own folder, at a place that the owner chose: `place-full` and
 * `place-closed`. What is not about a file stays what it is.
 */
export function asPlaceFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const { code, detail } = failureOf(error);
  return new StorageFailure(code === 'storage-full' ? 'place-full' : 'place-closed', detail);
}

/** Does one thing with such a file. */
export function atPlace<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asPlaceFailure(error);
  }
}
