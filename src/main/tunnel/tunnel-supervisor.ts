import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { isLoopbackHost } from '../../shared/loopback.ts';
import type { Log } from '../logging/log.ts';
import type { Tunnel, TunnelProvider } from './tunnel.ts';
import type { Probe, ProbeResult } from './tunnel-probe.ts';

const PROBE_EVERY_MS = 30_000;
/** After one bad probe the next comes sooner: one lost packet is no outage, two in a row are. */
const SECOND_LOOK_MS = 3_000;
const FAILURES_UNTIL_DEAD = 2;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

/** How Instagram shall reach this computer. */
export type TunnelPlan =
  | { kind: 'tunnel'; provider: TunnelProvider; subdomain: string | null }
  /** The owner's own address that leads here; nothing to open, only to watch. */
  | { kind: 'address'; url: string }
  | { kind: 'none' };

export interface TunnelStatus {
  /** The public address in use, proven or not; null while there is none. */
  url: string | null;
  /** The last probe came back through the public address. */
  isHealthy: boolean;
}

export interface TunnelSupervisorParts {
  plan: TunnelPlan;
  /** Of the receiver. */
  port: number;
  expectProbe(nonce: string): Probe['expect'];
  probe(probe: Probe): Promise<ProbeResult>;
  publish(status: TunnelStatus): void;
  clock: Clock;
  /** 0 to 1, for the jitter. */
  random(): number;
  log: Log;
}

export interface TunnelSupervisor {
  start(): void;
  status(): TunnelStatus;
  /** Probes, or opens what is closed, at once: after waking up, a change of network, the owner's click. */
  checkNow(): Promise<TunnelStatus>;
  stop(): Promise<void>;
}

/**
 * Keeps one public address alive. Opens, probes every 30 s through the public address, and after two bad
 * probes in a row (or the client's own word) closes and opens again, 1, 2, 4 … 60 s apart with jitter. The
 * pause grows until a probe has succeeded: a server that opens lines but never delivers is not hammered.
 */
export function createTunnelSupervisor(parts: TunnelSupervisorParts): TunnelSupervisor {
  const { plan, clock, log } = parts;
  let tunnel: Tunnel | null = null;
  let told: TunnelStatus = { url: null, isHealthy: false };
  let failures = 0;
  let retries = 0;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let cancelNext = () => {};

  function tell(status: TunnelStatus): void {
    if (status.url === told.url && status.isHealthy === told.isHealthy) return;
    told = status;
    parts.publish(status);
  }

  /** One step at a time; what comes next is planned when it has ended. */
  function step(): Promise<void> {
    cancelNext();
    if (isStopped || plan.kind === 'none') return Promise.resolve();
    running ??= openAndProbe().finally(() => {
      running = null;
      if (!isStopped) stepIn(pause());
    });
    return running;
  }

  function stepIn(ms: number): void {
    cancelNext();
    cancelNext = clock.after(ms, () => void step());
  }

  function pause(): number {
    if (currentUrl() === null) return retryPause(retries, parts.random());
    return failures > 0 && failures < FAILURES_UNTIL_DEAD ? SECOND_LOOK_MS : PROBE_EVERY_MS;
  }

  function currentUrl(): string | null {
    return plan.kind === 'address' ? plan.url : (tunnel?.url ?? null);
  }

  async function openAndProbe(): Promise<void> {
    if (plan.kind === 'tunnel' && tunnel === null) await open(plan.provider, plan.subdomain);
    const url = currentUrl();
    if (url === null || isStopped) return;
    if (told.url !== url) tell({ url, isHealthy: false });
    await check(url);
  }

  async function open(provider: TunnelProvider, subdomain: string | null): Promise<void> {
    retries += 1;
    try {
      const opened = await provider.open({ port: parts.port, subdomain });
      if (isStopped) return await opened.close();
      tunnel = opened;
      opened.onClosed((reason) => giveUp(opened, reason));
    } catch (error) {
      const problem = error instanceof AppFailure ? (error.detail?.message ?? error.code) : 'unexpected';
      log.warn('tunnel.not-opened', { problem, retries });
      return;
    }
    if (tunnel === null) return;
    // A taken name is no error to the server: it just gives another one, and Meta has to be told of it.
    const { hostname } = new URL(tunnel.url);
    const isWished = isLoopbackHost(hostname) || hostname.split('.')[0] === subdomain;
    log.info('tunnel.opened', { isWishedName: isWished });
  }

  async function check(url: string): Promise<void> {
    const nonce = randomBytes(16).toString('hex');
    const result = await parts.probe({ url, nonce, expect: parts.expectProbe(nonce) });
    if (isStopped || currentUrl() !== url) return;
    if (result.isHealthy) {
      failures = 0;
      retries = 0;
      return tell({ url, isHealthy: true });
    }
    failures += 1;
    log.warn('tunnel.probe-failed', { reason: result.reason, failures });
    if (failures < FAILURES_UNTIL_DEAD) return;
    tell({ url, isHealthy: false });
    if (tunnel !== null) giveUp(tunnel, 'probes failed');
  }

  function giveUp(dead: Tunnel, reason: string): void {
    if (tunnel !== dead || isStopped) return;
    tunnel = null;
    failures = 0;
    log.warn('tunnel.lost', { reason });
    dead.close().catch(() => log.warn('tunnel.not-closed'));
    tell({ url: null, isHealthy: false });
    if (running === null) stepIn(pause());
  }

  return {
    start: () => void step(),
    status: () => told,
    async checkNow() {
      await step();
      return told;
    },
    async stop() {
      // A line that is being opened right now is closed by `open` itself when it comes.
      isStopped = true;
      cancelNext();
      await tunnel?.close();
      tunnel = null;
    },
  };
}

/** 1, 2, 4 … 60 s, each up to a quarter longer, so that many computers do not come back in step. */
function retryPause(retries: number, random: number): number {
  const pause = Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, retries - 1), LONGEST_RETRY_MS);
  return Math.round(pause * (1 + random / 4));
}
