import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { AccountId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { AccountRecord } from '../storage/records.ts';
import { type KeepSubscriptionParts, keepSubscriptions } from './keep-subscription.ts';

const NOON = Date.UTC(2026, 10, 1, 12);
const DAY_MS = 86_400_000;
const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

function account(id: number, over: Partial<AccountRecord> = {}): AccountRecord {
  return {
    id: AccountId.parse(id),
    userId: `1784140000000000${id}`,
    appScopedId: null,
    username: `shop${id}`,
    state: 'connected',
    tokenObtainedAt: NOON,
    tokenExpiresAt: NOON + 60 * DAY_MS,
    permissions: [],
    subscribedFields: ['messages'],
    connectedAt: 0,
    subscriptionReadBackAt: NOON,
    ...over,
  };
}

function desk(accounts: AccountRecord[], over: Partial<KeepSubscriptionParts> = {}) {
  const clock = createManualClock(NOON);
  const subscribed: string[] = [];
  const saved: Array<{ id: number; readBackAt: number }> = [];
  const parts: KeepSubscriptionParts = {
    instagram: {
      subscribe: async (token) => void subscribed.push(token),
      subscriptions: async () => [{ appId: null, fields: ['messages', 'messaging_seen'] }],
    },
    storage: {
      accountRecords: async () => accounts,
      saveSubscription: async ({ id, readBackAt }) => void saved.push({ id, readBackAt }),
    },
    tokenOf: async (id) => `token-${id}`,
    appIds: () => ({ instagramAppId: null, metaAppId: null }),
    clock,
    log: quiet,
    ...over,
  };
  return { parts, clock, subscribed, saved };
}

describe('subscriptions', () => {
  test('are left alone within a day, and repeated and read back after it', async () => {
    const { parts, clock, subscribed, saved } = desk([account(1)]);
    await clock.advance(DAY_MS - 1);
    await keepSubscriptions(parts, { isUrgent: false });
    expect(subscribed).toEqual([]);
    await clock.advance(1);
    await keepSubscriptions(parts, { isUrgent: false });
    expect(subscribed).toEqual(['token-1']);
    expect(saved).toEqual([{ id: 1, readBackAt: NOON + DAY_MS }]);
  });

  test('are repeated at once after an outage, but not where one must reconnect or has disconnected', async () => {
    const left = account(4, { state: 'disconnected', subscribedFields: [], subscriptionReadBackAt: 0 });
    const accounts = [account(1), account(2, { state: 'needs-reconnect' }), account(3), left];
    const { parts, subscribed } = desk(accounts);
    await keepSubscriptions(parts, { isUrgent: true });
    expect(subscribed).toEqual(['token-1', 'token-3']);
  });

  test('of one account failing do not keep the next from being looked after', async () => {
    const { parts, saved } = desk([account(1), account(2)]);
    const failing = {
      ...parts,
      instagram: {
        ...parts.instagram,
        subscribe: async (token: string) => {
          if (token === 'token-1') throw new AppFailure('instagram-down');
        },
      },
    };
    await keepSubscriptions(failing, { isUrgent: true });
    expect(saved.map(({ id }) => id)).toEqual([2]);
  });
});
