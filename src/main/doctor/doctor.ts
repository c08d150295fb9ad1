import type { Account } from '../../shared/model/account.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { CheckId, CheckResult, CheckSaying, DoctorReport, Incident } from '../../shared/model/doctor.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { AccountRecord } from '../storage/records.ts';
import { withGrounds } from './all-checks.ts';
import type { DoctorCheck, DoctorParts, Finding } from './check.ts';
import { notYet, unsure } from './finding.ts';
import { lookAtInstagramPair, lookAtMetaPair, type Pair, savedPairs } from './key-pairs.ts';
import { mend } from './mend.ts';
import { createRound, type Round } from './round.ts';

export interface RunInput {
  ids: readonly CheckId[] | 'all';
  /** Left out: every shop. */
  accountId?: AccountId | undefined;
}

export interface TryPairInput {
  pair: 'meta' | 'instagram';
  appId: string;
  appSecret?: string | undefined;
  otherAppId?: string | undefined;
  otherAppSecret?: string | undefined;
}

export interface Doctor {
  /** Makes these checks and those they rest on; answers the named ones. Runs follow each other. */
  run(input: RunInput): Promise<CheckResult[]>;
  /** What was found last, without asking anybody. */
  last(): DoctorReport;
  /** The remedy that Shopbell has itself, then the check again. */
  mend(input: { id: CheckId; accountId: AccountId | null }): Promise<CheckResult[]>;
  /** Tries values that are not saved yet. */
  tryPair(input: TryPairInput): Promise<CheckResult>;
  incidents(input: { limit: number }): Promise<Incident[]>;
  /** The first round some minutes after the start, and one a day from then on. */
  start(): void;
  /** The line has changed: looks at what may have to do with it. */
  lineChanged(status: ConnectionStatus): void;
  /** What was found of a shop that its owner disconnected concerns nobody any more. */
  accountsChanged(accounts: ReadonlyArray<Pick<Account, 'id' | 'state'>>): void;
  stop(): void;
}

/** At the start everything else has something to do. */
const FIRST_ROUND_MS = 3 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** Lines stumble: what is well again within this time was no incident. */
const SETTLES_MS = 20_000;
/** Not as it should be, and yet the ground for what rests on it. */
const STILL_HOLDS: readonly CheckSaying[] = ['keychain-session'];
/** What may be at fault when the line is not live any more. */
const OF_THE_LINE = ['way-in', 'handshake', 'app-subscription', 'token', 'role'] as const satisfies CheckId[];

/**
 * One list of checks behind the set-up, the health page and the daily look. What is bad opens an incident, what is
 * good again closes it.
 */
export function createDoctor(parts: DoctorParts, tell: (report: DoctorReport) => void): Doctor {
  const { clock, log, storage } = parts;
  let results: CheckResult[] = [];
  let running = 0;
  let wholeRunAt: number | null = null;
  let liveSince: number | null = parts.connection().word === 'live' ? clock.now() : null;
  let tail: Promise<unknown> = Promise.resolve();
  let cancelRound = () => {};
  let cancelLine = () => {};
  let isStopped = false;

  const last = (): DoctorReport => ({ results, isRunning: running > 0, wholeRunAt });

  function run(input: RunInput): Promise<CheckResult[]> {
    running++;
    tell(last());
    const round = tail.then(() => runNow(input));
    const ended = round.finally(() => {
      running--;
      if (!isStopped) tell(last());
    });
    // Whoever asked gets the failure; the next round begins all the same.
    tail = ended.catch(() => {});
    return ended;
  }

  async function runNow({ ids, accountId }: RunInput): Promise<CheckResult[]> {
    if (isStopped) return [];
    const shops = (await storage.accountRecords()).filter(({ state }) => state !== 'disconnected');
    const round = createRound(parts, shops, liveSince);
    const looked = shops.filter(({ id }) => accountId === undefined || id === accountId);
    for (const check of withGrounds(ids)) {
      for (const result of await lookAt(check, round, looked)) await keep(result);
    }
    results = results.filter(({ accountId: of }) => of === null || shops.some(({ id }) => id === of));
    if (ids === 'all' && accountId === undefined) wholeRunAt = clock.now();
    return results.filter(
      (result) =>
        (ids === 'all' || ids.includes(result.id)) &&
        (accountId === undefined || result.accountId === null || result.accountId === accountId),
    );
  }

  async function lookAt(
    check: DoctorCheck,
    round: Round,
    shops: readonly AccountRecord[],
  ): Promise<CheckResult[]> {
    if (check.of === 'computer') {
      const waits = isGroundMissing(check, null);
      return [asResult(check.id, null, waits ?? (await safely(check.id, () => check.look(parts, round))))];
    }
    // Shop after shop costs the limits of one and the time of all; Instagram counts each by itself.
    return await Promise.all(
      shops.map(async (shop) => {
        const waits = isGroundMissing(check, shop.id);
        return asResult(
          check.id,
          shop.id,
          waits ?? (await safely(check.id, () => check.look(parts, round, shop))),
        );
      }),
    );
  }

  function isGroundMissing({ needs }: DoctorCheck, accountId: AccountId | null): Finding | null {
    const isMissing = needs.some((id) => {
      const ground = results.find((one) => one.id === id && (one.accountId ?? accountId) === accountId);
      return ground !== undefined && ground.state !== 'good' && !STILL_HOLDS.includes(ground.says);
    });
    return isMissing ? notYet('any-waits') : null;
  }

  async function safely(id: CheckId, look: () => Promise<Finding>): Promise<Finding> {
    try {
      return await look();
    } catch (failure) {
      // One check that cannot look must not take the others along; it says that it could not.
      log.warn('doctor.check-failed', { check: id, error: String(failure).slice(0, 200) });
      return unsure(failure);
    }
  }

  function asResult(id: CheckId, accountId: AccountId | null, finding: Finding): CheckResult {
    const { state, says, params = {}, where = 'computer', next = null, details = null } = finding;
    return { id, accountId, state, says, params, where, next, details, at: clock.now() };
  }

  async function keep(result: CheckResult): Promise<void> {
    const others = results.filter((one) => one.id !== result.id || one.accountId !== result.accountId);
    results = [...others, result];
    if (!isStopped) tell(last());
    await writeDown(result).catch((failure: unknown) => {
      // A full disk must not keep the doctor from saying so; what lasts is written down with the next look.
      log.warn('doctor.incident-not-kept', { check: result.id, error: String(failure).slice(0, 200) });
    });
  }

  async function writeDown({ id: checkId, accountId, state, says, params, at }: CheckResult): Promise<void> {
    if (state === 'bad') await storage.noteIncident({ checkId, accountId, says, params, now: at });
    if (state === 'good') await storage.endIncident({ checkId, accountId, now: at });
  }

  function roundIn(ms: number): void {
    cancelRound = clock.after(ms, () => {
      roundIn(DAY_MS);
      quietly(run({ ids: 'all' }));
    });
  }

  function quietly(round: Promise<unknown>): void {
    round.catch((error: unknown) => log.warn('doctor.round-failed', { error: String(error).slice(0, 200) }));
  }

  return {
    run,
    last,
    async mend({ id, accountId }) {
      await mend(parts, { id, accountId });
      // What was missed before stays missed; from now on it has to come the fast way.
      if (id === 'ways-agree' && liveSince !== null) liveSince = clock.now();
      return await run({ ids: [id], ...(accountId !== null && { accountId }) });
    },
    async tryPair(input) {
      const pairs = withPasted(await savedPairs(parts), input);
      const look = input.pair === 'meta' ? lookAtMetaPair : lookAtInstagramPair;
      const finding = await look(parts.instagram, pairs);
      return asResult(input.pair === 'meta' ? 'meta-pair' : 'instagram-pair', null, finding);
    },
    incidents: (input) => storage.incidents(input),
    start: () => roundIn(FIRST_ROUND_MS),
    lineChanged({ word }) {
      const isLive = word === 'live';
      if (isLive) liveSince ??= clock.now();
      else liveSince = null;
      cancelLine();
      cancelLine = clock.after(SETTLES_MS, () => quietly(run({ ids: OF_THE_LINE })));
    },
    accountsChanged(accounts) {
      const left = accounts.filter(({ state }) => state === 'disconnected').map(({ id }) => id);
      const kept = results.filter(({ accountId }) => accountId === null || !left.includes(accountId));
      if (kept.length === results.length) return;
      results = kept;
      tell(last());
    },
    stop() {
      isStopped = true;
      cancelRound();
      cancelLine();
    },
  };
}

/** What was pasted stands for what is saved; a saved secret belongs to the saved id only. */
function withPasted(
  saved: { meta: Pair; instagram: Pair },
  { pair, appId, appSecret, otherAppId, otherAppSecret }: TryPairInput,
): { meta: Pair; instagram: Pair } {
  const other = pair === 'meta' ? 'instagram' : 'meta';
  const known = saved[pair].appId === appId ? saved[pair].appSecret : null;
  const tried = { [pair]: { appId, appSecret: appSecret ?? known } };
  const beside = {
    [other]: {
      appId: otherAppId ?? saved[other].appId,
      appSecret: otherAppSecret ?? saved[other].appSecret,
    },
  };
  return { ...saved, ...tried, ...beside };
}
