import { reactionTo } from '../../shared/instagram/reaction.ts';
import { isStorageTrouble } from '../../shared/ipc/storage-trouble.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type AuditMemory, type AuditParts, type AuditRequest, auditAccount } from './audit.ts';
import type { AuditOutcome, AuditWish } from './audit-schedule.ts';
import { failureCode } from './failure-code.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';

/** The clocks of this computer and of Instagram may differ by so much. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export interface AuditAccountsParts extends Omit<AuditParts, 'storage'> {
  storage: AuditParts['storage'] & Pick<Storage, 'accountRecords'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  areWebhooksLive(): boolean;
  pauseAccount: PauseAccount;
  rests: Rests;
  /** Instagram answered, whatever it said; or could not be reached at all. For the state of the line. */
  onReached(wasReached: boolean): void;
  /** Threads read so far and those that are to be, of all accounts; null at the end. */
  onProgress(progress: { read: number; total: number } | null): void;
}

/** One audit of every connected account, all at a time: limits are each account's own. Never rejects. */
export function createAuditAccounts(parts: AuditAccountsParts): (wish: AuditWish) => Promise<AuditOutcome> {
  const memories = new Map<AccountId, AuditMemory>();

  function memoryOf(id: AccountId): AuditMemory {
    const memory = memories.get(id) ?? { isSettled: false };
    memories.set(id, memory);
    return memory;
  }

  async function auditOne(
    { id, userId, connectedAt }: AccountRecord,
    request: AuditRequest,
  ): Promise<AuditOutcome> {
    if (parts.rests.msLeft(id) > 0) return 'failed';
    try {
      const token = await parts.tokenOf(id);
      if (token === null) {
        await parts.pauseAccount(id, 'token-missing');
        return 'done';
      }
      const account = { id, userId, token, pastUntil: pastUntil(connectedAt) };
      const { hasMore } = await auditAccount(parts, account, request);
      parts.onReached(true);
      return hasMore ? 'more' : 'done';
    } catch (error) {
      const code = failureCode(error);
      parts.log.warn('audit.failed', { accountId: id, code });
      if (!isStorageTrouble(code)) parts.onReached(code !== 'network-unreachable');
      parts.rests.note(error, id);
      if (reactionTo(error).kind !== 'pause-account') return 'failed';
      await parts.pauseAccount(id, code);
      return 'done';
    }
  }

  return async (wish) => {
    const startedAt = parts.clock.now();
    try {
      const records = await parts.storage.accountRecords();
      const connected = records.filter(({ state }) => state === 'connected');
      const tell = addUp(parts.onProgress);
      const outcomes = await Promise.all(
        connected.map((account) =>
          auditOne(account, {
            ...wish,
            startedAt,
            areWebhooksLive: parts.areWebhooksLive(),
            memory: memoryOf(account.id),
            onProgress: (progress) => tell(account.id, progress),
          }),
        ),
      );
      if (outcomes.includes('failed')) return 'failed';
      return outcomes.includes('more') ? 'more' : 'done';
    } catch (error) {
      // The storage is away; the next audit tries again.
      parts.log.error('audit.failed', { code: failureCode(error) });
      return 'failed';
    } finally {
      parts.onProgress(null);
    }
  };
}

/** What was said before this is an account's past from before it was connected here. */
export function pastUntil(connectedAt: number): number {
  return Math.max(connectedAt - CLOCK_TOLERANCE_MS, 0);
}

/** One figure for all accounts. */
function addUp(tell: AuditAccountsParts['onProgress']) {
  const parts = new Map<AccountId, { read: number; toRead: number }>();
  return (id: AccountId, progress: { read: number; toRead: number }) => {
    parts.set(id, progress);
    const all = [...parts.values()];
    tell({
      read: all.reduce((sum, { read }) => sum + read, 0),
      total: all.reduce((sum, { toRead }) => sum + toRead, 0),
    });
  };
}
