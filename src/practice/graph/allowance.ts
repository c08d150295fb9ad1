import type { Call } from '../http/call.ts';
import type { Allowance } from '../world/behaviours.ts';
import type { World } from '../world/world.ts';
import { tokenText } from './caller.ts';
import { GraphError } from './graph-error.ts';

/** How much of an allowance is used: it wears off evenly over its time. */
interface Spent {
  calls: number;
  at: number;
}

const APP = 'app';
/** Calls that are refused count as well, up to here: going on prolongs it. */
const MOST_OVER = 1.2;

const ledgers = new WeakMap<World, Map<string, Spent>>();

/**
 * What every call with a token counts against: the allowance of its app and that of its account, in Instagram's
 * time. Over it, code 4 for the app and 80002 for the account. `[RL]`
 */
export function spendAllowance(world: World, call: Call): void {
  const owner = ownerOf(world, call);
  if (owner === null) return;
  const { app, account } = world.behaviours.allowance;
  const isAppOver = app !== null && spend(world, APP, app);
  const isAccountOver = account !== null && spend(world, owner, account);
  if (isAppOver) throw new GraphError({ code: 4, message: '(#4) Application request limit reached' });
  if (!isAccountOver) return;
  throw new GraphError({
    code: 80_002,
    subcode: 2_446_079,
    message: '(#80002) There have been too many calls to this Instagram account.',
  });
}

/** The headers that tell of it, on every answer to a call with a token; what a test has set stands instead. */
export function usageHeaders(world: World, call: Call): Record<string, string> {
  const { appUsage, businessUsage, allowance } = world.behaviours;
  const owner = ownerOf(world, call);
  const app = appUsage ?? (owner === null ? null : shares(percentOf(world, APP, allowance.app)));
  const account = businessUsage ?? (owner === null ? null : accountUsage(world, owner, allowance.account));
  return {
    ...(app && { 'x-app-usage': JSON.stringify(app) }),
    ...(account && { 'x-business-use-case-usage': JSON.stringify(account) }),
  };
}

function ownerOf(world: World, call: Call): string | null {
  const text = tokenText(call);
  return world.tokens.find(({ value }) => value === text)?.accountUserId ?? null;
}

/** Answers whether this call was one too many. */
function spend(world: World, owner: string, allowance: Allowance): boolean {
  const calls = spentOf(world, owner, allowance) + 1;
  const ledger = ledgers.get(world) ?? new Map<string, Spent>();
  ledgers.set(world, ledger);
  ledger.set(owner, { calls: Math.min(calls, allowance.calls * MOST_OVER), at: world.clock.now() });
  return calls > allowance.calls;
}

function spentOf(world: World, owner: string, { calls, perMs }: Allowance): number {
  const spent = ledgers.get(world)?.get(owner);
  if (!spent) return 0;
  return Math.max(spent.calls - ((world.clock.now() - spent.at) / perMs) * calls, 0);
}

function percentOf(world: World, owner: string, allowance: Allowance | null): number | null {
  if (allowance === null) return null;
  return Math.min(Math.round((spentOf(world, owner, allowance) / allowance.calls) * 100), 100);
}

function shares(percent: number | null): Record<string, number> | null {
  if (percent === null) return null;
  return { call_count: percent, total_cputime: Math.floor(percent / 4), total_time: Math.floor(percent / 3) };
}

function accountUsage(
  world: World,
  owner: string,
  allowance: Allowance | null,
): Record<string, unknown> | null {
  if (allowance === null) return null;
  // For one call more.
  const over = spentOf(world, owner, allowance) + 1 - allowance.calls;
  const regainMs = over > 0 ? (over / allowance.calls) * allowance.perMs : 0;
  const used = shares(percentOf(world, owner, allowance));
  const limit = { type: 'instagram', ...used, estimated_time_to_regain_access: Math.ceil(regainMs / 60_000) };
  return { [owner]: [limit] };
}
