import type { World } from '../world/world.ts';
import { GraphError } from './graph-error.ts';

/** When the calls of each account came, per world, so that two practice Instagrams never share an allowance. */
const allowances = new WeakMap<World, Map<string, { left: number; at: number }>>();

/** Two calls a second and account, with a small burst; beyond it code 613. Counted in real time. `[OV]` */
export function spendConversationCall(world: World, accountUserId: string): void {
  const limit = world.behaviours.conversationLimit;
  if (!limit) return;
  const perAccount = allowances.get(world) ?? new Map<string, { left: number; at: number }>();
  allowances.set(world, perAccount);
  const now = world.realClock.now();
  const before = perAccount.get(accountUserId) ?? { left: limit.burst, at: now };
  const left = Math.min(limit.burst, before.left + ((now - before.at) / 1000) * limit.perSecond);
  if (left < 1) {
    perAccount.set(accountUserId, { left, at: now });
    throw new GraphError({ code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' });
  }
  perAccount.set(accountUserId, { left: left - 1, at: now });
}
