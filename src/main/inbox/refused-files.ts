import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { OutboxRow } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import type { FileSources } from './file-sources.ts';
import { type Publish, publishChange } from './intake.ts';

/** Several pictures in one message are not taken from this app or account (before May 2026 from nobody). */
const NOT_TOGETHER = 2534068;
/** Instagram does not know its own id of the file, or no longer (Messenger error codes). */
const ID_NOT_KNOWN = 2018074;

export interface RefusedFilesParts {
  storage: Pick<Storage, 'splitPictures' | 'forgetUploads'>;
  /** Accounts from which Instagram does not take several pictures in one message. */
  onePictureEach: Set<AccountId>;
  publish: Publish;
  clock: { now(): number };
}

/**
 * What to do about files that were refused in a form that they need not have, once their row waits again; null for
 * every other error. Neither can go round in circles: a message that was split is none of several pictures, and an
 * id that is new in the next try is not one that was remembered.
 */
export function otherWayFor(
  { id, accountId, content }: OutboxRow,
  { remembered }: FileSources,
  error: unknown,
): ((parts: RefusedFilesParts) => Promise<void>) | null {
  const subcode = error instanceof AppFailure ? error.detail?.subcode : undefined;
  if (subcode === NOT_TOGETHER && content.kind === 'pictures') {
    return async ({ storage, onePictureEach, publish, clock }) => {
      onePictureEach.add(accountId);
      publishChange(publish, await storage.splitPictures({ outboxId: id, now: clock.now() }));
    };
  }
  if (subcode === ID_NOT_KNOWN && remembered.length > 0) {
    return ({ storage }) => storage.forgetUploads({ accountId, digests: remembered });
  }
  return null;
}
