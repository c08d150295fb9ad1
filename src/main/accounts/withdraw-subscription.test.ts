import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { AccountId } from '../../shared/model/ids.ts';
import type { AccountRecord } from '../storage/records.ts';
import { type WithdrawParts, withdrawSubscription } from './withdraw-subscription.ts';

const ID = AccountId.parse(1);

function stage(over: Partial<WithdrawParts> = {}, subscribedFields = ['messages']) {
  const clock = createManualClock(0);
  const saved: string[][] = [];
  const warnings: string[] = [];
  const asked: string[] = [];
  const parts: WithdrawParts = {
    instagram: { unsubscribe: async (token) => void asked.push(token) },
    storage: {
      accountRecords: async () => [{ id: ID, userId: '1', subscribedFields } as AccountRecord],
      saveSubscription: async ({ fields }) => void saved.push(fields),
    },
    tokenOf: async () => 'a-token',
    clock,
    log: { info() {}, warn: (name) => void warnings.push(name), error() {} },
    ...over,
  };
  return { clock, saved, warnings, asked, withdraw: () => withdrawSubscription(parts, ID) };
}

test('Instagram is told, and it is noted that nothing is sent any more', async () => {
  const { withdraw, saved, asked } = stage();
  expect(await withdraw()).toBe(true);
  expect(asked).toEqual(['a-token']);
  expect(saved).toEqual([[]]);
});

test('what was withdrawn before is not asked for again, with or without a login', async () => {
  const { withdraw, asked } = stage({ tokenOf: async () => null }, []);
  expect(await withdraw()).toBe(true);
  expect(asked).toEqual([]);
});

test('without a login nobody can withdraw it, which is said', async () => {
  expect(await stage({ tokenOf: async () => null }).withdraw()).toBe(false);
});

test('a refusal and a locked keychain are no failure of the removal', async () => {
  const refused = stage({
    instagram: { unsubscribe: () => Promise.reject(new AppFailure('token-invalid')) },
  });
  expect(await refused.withdraw()).toBe(false);
  expect(refused.warnings).toEqual(['subscription.not-withdrawn']);
  expect(refused.saved).toEqual([]);
  const locked = stage({ tokenOf: () => Promise.reject(new AppFailure('keychain-locked')) });
  expect(await locked.withdraw()).toBe(false);
});

test('the owner does not wait longer than some seconds for a line that is dead', async () => {
  const { withdraw, clock } = stage({ instagram: { unsubscribe: () => new Promise(() => {}) } });
  const answer = withdraw();
  clock.advance(6_000);
  expect(await answer).toBe(false);
});
