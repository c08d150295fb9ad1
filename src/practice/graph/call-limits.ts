import type { CallLimits } from '../world/behaviours.ts';
import type { World } from '../world/world.ts';
import { GraphError } from './graph-error.ts';

type Kind = keyof CallLimits;

/** When the calls of each account came, per world, so that two practice Instagrams never share an allowance. */
const allowances = new WeakMap<World, Map<string, { left: number; at: number }>>();

/**
 * So many calls of a kind a second and account, with some of them at once, because calls travel unequally long;
 * beyond it code 613. Counted in real time. `[OV]`
 */
export function spendCall(world: World, accountUserId: string, kind: Kind): void {
  const limit = world.behaviours.callLimits[kind];
  if (!limit) return;
  const perAccount = allowances.get(world) ?? new Map<string, { left: number; at: number }>();
  allowances.set(world, perAccount);
  const key = `${accountUserId} ${kind}`;
  const now = world.realClock.now();
  const before = perAccount.get(key) ?? { left: limit.burst, at: now };
  const left = Math.min(limit.burst, before.left + ((now - before.at) / 1000) * limit.perSecond);
  perAccount.set(key, { left: left < 1 ? left : left - 1, at: now });
  if (left < 1) throw new GraphError(REFUSAL[kind]);
}

/** Subcodes of Meta's table; for a reading none is known. */
const REFUSAL: Record<Kind, { code: number; subcode?: number; message: string }> = {
  conversations: { code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' },
  lightSends: { code: 613, subcode: 2_534_040, message: '(#613) Too many messages were sent at once.' },
  heavySends: { code: 613, subcode: 2_534_040, message: '(#613) Too many files were sent at once.' },
};
