import type { Check } from '../../src/shared/model/checks.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export function lastCheck(now: number): Check {
  const at = now - 2 * MINUTE_MS;
  return {
    startedAt: at - 3_000,
    finishedAt: at,
    why: 'timer',
    chats: 37,
    found: 0,
    longestDelayMs: null,
    missing: 0,
    error: null,
  };
}

export function ledger(now: number): Check[] {
  const last = lastCheck(now);
  const before = (minutes: number, part: Partial<Check>): Check => {
    const at = now - minutes * MINUTE_MS;
    return { ...last, startedAt: at - 4_000, finishedAt: at, ...part };
  };
  return [
    last,
    before(7, {}),
    before(12, { why: 'network', found: 2, longestDelayMs: 9 * MINUTE_MS }),
    before(14, { error: 'network-unreachable' }),
    before(3 * 60, {}),
    before(9 * 60, { why: 'wake', found: 5, longestDelayMs: 8 * HOUR_MS, missing: 12 }),
    before(30 * 60, { why: 'start' }),
  ];
}
