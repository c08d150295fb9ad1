import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Tunnel, TunnelProvider } from './tunnel.ts';
import type { ProbeResult } from './tunnel-probe.ts';
import {
  createTunnelSupervisor,
  type TunnelPlan,
  type TunnelStatus,
  type TunnelSupervisor,
} from './tunnel-supervisor.ts';

let clock: ManualClock;
let openedAt: number[];
let probedAt: number[];
let closed: number;
let fails: boolean;
let healthy: boolean;
let published: TunnelStatus[];
let endLast: (reason: string) => void;

/** A tunnel server on paper: opens lines one after the other, or fails. */
const provider: TunnelProvider = {
  async open(): Promise<Tunnel> {
    openedAt.push(clock.now());
    if (fails) throw new AppFailure('network-unreachable');
    const url = `https://line-${openedAt.length}.example`;
    return {
      url,
      onClosed(listener) {
        endLast = listener;
      },
      async close() {
        closed += 1;
      },
    };
  },
};

function supervisor(plan: TunnelPlan): TunnelSupervisor {
  return createTunnelSupervisor({
    plan,
    port: 1,
    expectProbe: () => ({ arrived: () => true, forget() {} }),
    probe: async (): Promise<ProbeResult> => {
      probedAt.push(clock.now());
      return healthy ? { isHealthy: true } : { isHealthy: false, reason: 'status 503' };
    },
    publish: (status) => void published.push(status),
    clock,
    random: () => 0,
    log: { info() {}, warn() {}, error() {} },
  });
}
const tunnelled = (): TunnelPlan => ({ kind: 'tunnel', provider, subdomain: 'wished' });

beforeEach(() => {
  clock = createManualClock(0);
  openedAt = [];
  probedAt = [];
  closed = 0;
  fails = false;
  healthy = true;
  published = [];
  endLast = () => {};
});

describe('a tunnel', () => {
  test('is proven before it counts, then probed every 30 s', async () => {
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(0);
    expect(published).toEqual([
      { url: 'https://line-1.example', isHealthy: false },
      { url: 'https://line-1.example', isHealthy: true },
    ]);
    await clock.advance(90_000);
    expect(probedAt).toEqual([0, 30_000, 60_000, 90_000]);
    expect(openedAt).toEqual([0]);
    expect(published).toHaveLength(2);
  });

  test('one bad probe is looked at again soon, and harms nothing', async () => {
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(29_999);
    healthy = false;
    await clock.advance(1);
    healthy = true;
    await clock.advance(3_000);
    expect(probedAt).toEqual([0, 30_000, 33_000]);
    expect([openedAt.length, closed, tunnel.status().isHealthy]).toEqual([1, 0, true]);
  });

  test('two bad probes in a row: closed and opened again', async () => {
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(29_999);
    healthy = false;
    await clock.advance(3_001);
    expect(closed).toBe(1);
    expect(tunnel.status()).toEqual({ url: null, isHealthy: false });
    healthy = true;
    await clock.advance(1_000);
    expect(tunnel.status()).toEqual({ url: 'https://line-2.example', isHealthy: true });
  });

  test('the client’s own word is enough', async () => {
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(10_000);
    endLast('refused');
    expect(tunnel.status()).toEqual({ url: null, isHealthy: false });
    await clock.advance(1_000);
    expect(openedAt).toEqual([0, 11_000]);
    expect(tunnel.status().isHealthy).toBe(true);
  });

  test('a server that is away is asked 1, 2, 4 … 60 s apart', async () => {
    fails = true;
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(300_000);
    const pauses = openedAt.slice(1).map((at, i) => (at - (openedAt[i] ?? 0)) / 1000);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    fails = false;
    await clock.advance(60_000);
    expect(tunnel.status().isHealthy).toBe(true);
  });

  test('a server that opens lines which never deliver is not hammered either', async () => {
    healthy = false;
    supervisor(tunnelled()).start();
    await clock.advance(3_600_000);
    expect(openedAt.length).toBeLessThan(65);
    expect(closed).toBeGreaterThanOrEqual(openedAt.length - 1);
    const last = openedAt.slice(-3);
    expect((last[2] ?? 0) - (last[1] ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  test('the owner’s click does not wait for the pause, nor begin a second one beside it', async () => {
    fails = true;
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(200_000);
    fails = false;
    const before = openedAt.length;
    const [one, other] = await Promise.all([tunnel.checkNow(), tunnel.checkNow()]);
    expect([one, other].map(({ isHealthy }) => isHealthy)).toEqual([true, true]);
    expect(openedAt.length).toBe(before + 1);
  });

  test('after stopping nothing happens any more', async () => {
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await clock.advance(1_000);
    await tunnel.stop();
    endLast('closed');
    await clock.advance(600_000);
    expect([openedAt.length, probedAt.length, closed]).toEqual([1, 1, 1]);
  });

  test('a line that is opened while stopping is closed when it comes', async () => {
    const tunnel = supervisor(tunnelled());
    tunnel.start();
    await tunnel.stop();
    await clock.advance(0);
    expect([openedAt.length, closed]).toEqual([1, 1]);
  });
});

test('the owner’s own address is only watched', async () => {
  const tunnel = supervisor({ kind: 'address', url: 'https://shop.example' });
  tunnel.start();
  await clock.advance(0);
  expect(tunnel.status()).toEqual({ url: 'https://shop.example', isHealthy: true });
  healthy = false;
  await clock.advance(33_000);
  expect(tunnel.status()).toEqual({ url: 'https://shop.example', isHealthy: false });
  healthy = true;
  await clock.advance(30_000);
  expect(tunnel.status().isHealthy).toBe(true);
  expect(openedAt).toEqual([]);
});

test('without a tunnel nobody is asked', async () => {
  const tunnel = supervisor({ kind: 'none' });
  tunnel.start();
  await clock.advance(600_000);
  expect(await tunnel.checkNow()).toEqual({ url: null, isHealthy: false });
  expect(published).toEqual([]);
});
