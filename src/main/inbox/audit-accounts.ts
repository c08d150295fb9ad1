import { reactionTo } from '../../shared/instagram/reaction.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type AuditMemory, type AuditParts, auditAccount } from './audit.ts';
import type { AuditOutcome } from './audit-schedule.ts';
import { failureCode } from './failure-code.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';

export interface AuditAccountsParts extends Omit<AuditParts, 'memory' | 'storage'> {
  storage: AuditParts['storage'] & Pick<Storage, 'accountRecords'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  rests: Rests;
  /** Instagram answered, whatever it said; or could not be reached at all. For the state of the line. */
  onReached(wasReached: boolean): void;
}

/** One audit of every connected account, all at a time: limits are each account's own. Never rejects. */
export function createAuditAccounts(parts: AuditAccountsParts): () => Promise<AuditOutcome> {
  const memories = new Map<AccountId, AuditMemory>();

  function memoryOf(id: AccountId): AuditMemory {
    const memory = memories.get(id) ?? { readUpTo: new Map(), hasSeenAll: false };
    memories.set(id, memory);
    return memory;
  }

  async function auditOne({ id, userId }: AccountRecord): Promise<AuditOutcome> {
    if (parts.rests.msLeft(id) > 0) return 'failed';
    try {
      const token = await parts.tokenOf(id);
      if (token === null) {
        await parts.pauseAccount(id, 'token-missing');
        return 'done';
      }
      const { hasMore } = await auditAccount({ ...parts, memory: memoryOf(id) }, { id, userId, token });
      parts.onReached(true);
      return hasMore ? 'more' : 'done';
    } catch (error) {
      const code = failureCode(error);
      parts.log.warn('audit.failed', { accountId: id, code });
      if (code !== 'storage-unavailable') parts.onReached(code !== 'network-unreachable');
      parts.rests.note(error, id);
      if (reactionTo(error).kind !== 'pause-account') return 'failed';
      await parts.pauseAccount(id, code);
      return 'done';
    }
  }

  return async () => {
    try {
      const records = await parts.storage.accountRecords();
      const connected = records.filter(({ state }) => state === 'connected');
      const outcomes = await Promise.all(connected.map(auditOne));
      if (outcomes.includes('failed')) return 'failed';
      return outcomes.includes('more') ? 'more' : 'done';
    } catch (error) {
      // The storage is away; the next audit tries again.
      parts.log.error('audit.failed', { code: failureCode(error) });
      return 'failed';
    }
  };
}
