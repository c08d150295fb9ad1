import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import type { ImportProgress } from '../../shared/model/checks.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { ImportRecord } from '../storage/audit-records.ts';
import type { AccountRecord } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { pastUntil } from './audit-accounts.ts';
import { backOff } from './back-off.ts';
import { failureCode } from './failure-code.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';
import { type AuditedAccount, type TakeThreadParts, takeThread } from './take-thread.ts';

const TRY_AGAIN = { firstMs: 5_000, mostMs: 5 * 60_000 };
/** A thread that Instagram fails to show so often is left to the audit: it is read when something happens in it. */
const MOST_TRIES = 3;

export interface ImportHistoryParts extends TakeThreadParts {
  storage: TakeThreadParts['storage'] &
    Pick<
      Storage,
      | 'accountRecords'
      | 'imports'
      | 'planImport'
      | 'nextToImport'
      | 'stopImports'
      | 'endImport'
      | 'knownThreads'
    >;
  instagram: TakeThreadParts['instagram'] & Pick<Instagram, 'conversations'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  rests: Rests;
  /** Resolves when nothing urgent is being read: what customers write now goes before what they once wrote. */
  urgentDone(): Promise<void>;
  onProgress(imports: ImportProgress[]): void;
  clock: Clock;
  random(): number;
}

export interface ImportHistory {
  /** Takes up what is not done: at the start, and when an account was connected. */
  wake(): void;
  /** The owner has had enough; what was read stays. Holds over a restart. */
  halt(): Promise<void>;
  goOn(): Promise<void>;
  idle(): Promise<void>;
  stop(): void;
}

/**
 * Takes in what an account's chats held before it was connected here: all its threads, newest first, as much of each
 * as Instagram hands out. One thread at a time and behind everything urgent. Each thread that was read is noted with
 * its messages, so that it goes on where it was, be it after a stop or a crash.
 */
export function importHistory(parts: ImportHistoryParts): ImportHistory {
  const { storage, clock, log } = parts;
  const triesOf = new Map<string, number>();
  let running: Promise<void> | null = null;
  let wakeAgain = false;
  let isStopped = false;
  let failures = 0;
  let cancelTimer = () => {};

  function wake(): void {
    wakeAgain = true;
    if (running || isStopped) return;
    cancelTimer();
    running = run()
      .catch((error: unknown) => {
        log.warn('import.waits', { code: failureCode(error) });
        return true;
      })
      .then((isToTryAgain) => {
        running = null;
        if (wakeAgain) return wake();
        if (!isToTryAgain || isStopped) return;
        cancelTimer = clock.after(backOff(failures, { ...TRY_AGAIN, random: parts.random() }), wake);
        failures += 1;
      });
  }

  /** Works on every account until nothing is left that can be read now; answers whether to try again later. */
  async function run(): Promise<boolean> {
    wakeAgain = false;
    let isToTryAgain = false;
    const accounts = await storage.accountRecords();
    for (const { accountId, state, isStopped: isHalted } of await tell()) {
      const account = accounts.find(({ id }) => id === accountId);
      if (isHalted || state === 'done' || account?.state !== 'connected') continue;
      if (!(await importOne(account, state))) isToTryAgain = true;
    }
    return isToTryAgain;
  }

  async function tell(): Promise<ImportRecord[]> {
    const all = await storage.imports();
    const open = all.filter(({ state }) => state !== 'done');
    parts.onProgress(open.map(({ state: _state, ...progress }) => progress));
    return all;
  }

  /** False when something is left that may be read later. */
  async function importOne(account: AccountRecord, state: ImportRecord['state']): Promise<boolean> {
    if (parts.rests.msLeft(account.id) > 0) return false;
    const token = await parts.tokenOf(account.id);
    if (token === null) return true;
    const audited = { ...account, token, pastUntil: pastUntil(account.connectedAt) };
    try {
      if (state === 'listing') await list(audited);
      return await readAll(audited);
    } catch (error) {
      if (failureCode(error) === 'storage-unavailable') throw error;
      log.warn('import.failed', { accountId: account.id, code: failureCode(error) });
      parts.rests.note(error, account.id);
      const { kind } = reactionTo(error);
      if (kind !== 'pause-account') return kind === 'permanent';
      await parts.pauseAccount(account.id, failureCode(error));
      return true;
    }
  }

  async function list({ id: accountId, token }: AuditedAccount): Promise<void> {
    let after: string | null = null;
    do {
      await parts.urgentDone();
      if (isStopped || !(await isConnected(accountId))) return;
      const page = await parts.instagram.conversations(token, after);
      after = page.after;
      const threads = page.conversations.map(({ id, updatedAt }) => ({ threadId: id, updatedAt }));
      await storage.planImport({ accountId, threads, isWhole: after === null });
    } while (after !== null);
    await tell();
  }

  async function isConnected(accountId: AccountId): Promise<boolean> {
    const account = (await storage.accountRecords()).find(({ id }) => id === accountId);
    return account?.state === 'connected';
  }

  async function readAll(account: AuditedAccount): Promise<boolean> {
    for (;;) {
      await parts.urgentDone();
      const own = (await storage.imports()).find(({ accountId }) => accountId === account.id);
      if (isStopped || own?.state !== 'reading' || own.isStopped) return true;
      // Thousands of chats take hours, in which the owner may let go of the shop.
      if (!(await isConnected(account.id))) return true;
      const next = await storage.nextToImport(account.id);
      if (next === null) break;
      if (!(await readOne(account, next))) return false;
      failures = 0;
      await tell();
    }
    await storage.endImport(account.id);
    log.info('import.done', { accountId: account.id });
    await tell();
    return true;
  }

  async function readOne(
    account: AuditedAccount,
    next: { threadId: string; updatedAt: number },
  ): Promise<boolean> {
    const key = `${account.id} ${next.threadId}`;
    const [known] = await storage.knownThreads({ accountId: account.id, threadIds: [next.threadId] });
    const { isSettled } = await takeThread(parts, account, { ...next, known });
    if (isSettled) return true;
    const tries = (triesOf.get(key) ?? 0) + 1;
    triesOf.set(key, tries);
    if (tries < MOST_TRIES) return false;
    const nothing = { personScopedId: null, comparedTo: 0, missing: [] };
    await storage.noteThreadRead({ ...next, ...nothing, accountId: account.id, now: clock.now() });
    return true;
  }

  async function setHalted(isHalted: boolean): Promise<void> {
    await storage.stopImports({ isStopped: isHalted });
    await tell();
  }

  return {
    wake,
    halt: () => setHalted(true),
    async goOn() {
      await setHalted(false);
      wake();
    },
    idle: async () => {
      while (running) await running;
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
