import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, SHOP, START, signInStage } from '../../../tests/fakes/sign-in-stage.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { connectAccount } from './connect-account.ts';
import { createRefreshSchedule } from './refresh-schedule.ts';
import { isRefreshDue } from './refresh-token.ts';

const HOUR = DAY / 24;

async function connectedStage() {
  const stage = signInStage();
  const refreshed: string[] = [];
  stage.instagram.refresh = async (token) => {
    refreshed.push(token);
    return { token: `IGAArefreshed-${refreshed.length}`, expiresIn: 5_184_000 };
  };
  await connectAccount(stage, {
    code: 'c',
    redirectUri: 'https://localhost/x',
    instagramAppId: '111111',
    instagramAppSecret: 's',
    reconnect: null,
  });
  stage.published.length = 0;
  return { stage, refreshed, schedule: createRefreshSchedule(stage) };
}

describe('when a refresh is due', () => {
  const at = (age: number, life = 60 * DAY) => ({
    state: 'connected' as const,
    tokenObtainedAt: START - age,
    tokenExpiresAt: START - age + life,
  });

  test.each([
    ['made just now', at(0), false],
    ['6 days old', at(6 * DAY), false],
    ['7 days old', at(7 * DAY), true],
    ['9 days old', at(9 * DAY), true],
    ['11 days old', at(11 * DAY), true],
    ['59 days old', at(59 * DAY), true],
    ['dead', at(61 * DAY), true],
    ['a short life, a day old', at(DAY, 3 * DAY), true],
    ['a short life, 23 hours old', at(23 * HOUR, 3 * DAY), false],
    ['a short life, made just now', at(HOUR, 3 * DAY), false],
    ['of unknown age', { state: 'connected' as const, tokenObtainedAt: null, tokenExpiresAt: null }, true],
    ['of an account to reconnect', { ...at(30 * DAY), state: 'needs-reconnect' as const }, false],
  ])('%s: %s', (_case, account, expected) => {
    expect(isRefreshDue(account, START)).toBe(expected);
  });

  test('property: never before 24 hours, always from the 7th day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 70 * DAY }),
        fc.integer({ min: DAY, max: 90 * DAY }),
        (age, life) => {
          const isDue = isRefreshDue(at(age, life), START);
          if (age < DAY) expect(isDue).toBe(false);
          if (age >= 7 * DAY) expect(isDue).toBe(true);
        },
      ),
    );
  });
});

test('a quiet shop keeps its token for a year', async () => {
  const { stage, refreshed, schedule } = await connectedStage();
  schedule.start();
  await stage.clock.advance(365 * DAY);
  schedule.stop();
  expect(refreshed.length).toBeGreaterThanOrEqual(50);
  expect(stage.records[0]?.tokenExpiresAt).toBeGreaterThan(stage.clock.now() + 50 * DAY);
  expect(await stage.token()).toBe(`IGAArefreshed-${refreshed.length}`);
  expect(refreshed[1]).toBe('IGAArefreshed-1');
});

test('stopped, it asks no more', async () => {
  const { stage, refreshed, schedule } = await connectedStage();
  schedule.start();
  schedule.stop();
  await stage.clock.advance(30 * DAY);
  expect(refreshed).toEqual([]);
});

test('a computer that slept through the time refreshes when it wakes', async () => {
  const { stage, refreshed, schedule } = await connectedStage();
  await stage.clock.advance(40 * DAY);
  await schedule.refreshDue();
  expect(refreshed).toHaveLength(1);
  expect(stage.published).toHaveLength(1);
});

test('two wishes at once are one refresh', async () => {
  const { stage, refreshed, schedule } = await connectedStage();
  await stage.clock.advance(10 * DAY);
  await Promise.all([schedule.refreshDue(), schedule.refreshDue()]);
  expect(refreshed).toHaveLength(1);
});

describe('a refresh that does not work', () => {
  test('refused: the account must be reconnected, told once', async () => {
    const { stage, schedule } = await connectedStage();
    stage.instagram.refresh = () => Promise.reject(new AppFailure('account-needs-reconnect', { code: 190 }));
    await stage.clock.advance(10 * DAY);
    await schedule.refreshDue();
    await schedule.refreshDue();
    expect(stage.records).toMatchObject([{ state: 'needs-reconnect' }]);
    expect(stage.published).toHaveLength(1);
    expect(await stage.token()).toBe('IGAAlong-lived-token');
  });

  test('no token in the keychain: the account must be reconnected', async () => {
    const { stage, refreshed, schedule } = await connectedStage();
    await stage.secrets.delete(`token:${SHOP.userId}`);
    await stage.clock.advance(10 * DAY);
    await schedule.refreshDue();
    expect(stage.records).toMatchObject([{ state: 'needs-reconnect' }]);
    expect(refreshed).toEqual([]);
  });

  test.each(['network-unreachable', 'instagram-down', 'rate-limited'] as const)(
    '%s: tried again later',
    async (code) => {
      const { stage, schedule } = await connectedStage();
      const { refresh } = stage.instagram;
      stage.instagram.refresh = () => Promise.reject(new AppFailure(code));
      await stage.clock.advance(10 * DAY);
      schedule.start();
      await stage.clock.advance(HOUR);
      expect(stage.records).toMatchObject([{ state: 'connected', tokenExpiresAt: START + 60 * DAY }]);
      stage.instagram.refresh = refresh;
      await stage.clock.advance(6 * HOUR);
      schedule.stop();
      expect(stage.records[0]?.tokenExpiresAt).toBeGreaterThan(START + 69 * DAY);
    },
  );

  test('an answer that does not lengthen its life is no success', async () => {
    const { stage, schedule } = await connectedStage();
    stage.instagram.refresh = async () => ({ token: 'IGAAsame', expiresIn: 50 * 86_400 });
    await stage.clock.advance(10 * DAY);
    await schedule.refreshDue();
    expect(await stage.token()).toBe('IGAAlong-lived-token');
    expect(stage.records[0]?.tokenObtainedAt).toBe(START);
  });

  test('a token that was renewed by hand meanwhile is not overwritten', async () => {
    const { stage, schedule } = await connectedStage();
    stage.instagram.refresh = async () => {
      await stage.secrets.set(`token:${SHOP.userId}`, 'IGAAby-hand');
      return { token: 'IGAAstale', expiresIn: 5_184_000 };
    };
    await stage.clock.advance(10 * DAY);
    await schedule.refreshDue();
    expect(await stage.token()).toBe('IGAAby-hand');
  });

  test('storage that is closing does not throw into the schedule', async () => {
    const { stage, schedule } = await connectedStage();
    stage.storage.accountRecords = () => Promise.reject(new AppFailure('storage-unavailable'));
    await expect(schedule.refreshDue()).resolves.toBeUndefined();
  });
});
