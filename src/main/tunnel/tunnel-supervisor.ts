import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import * as ladders from './ladder.ts';
import { type Rung, type Tunnel, TunnelAbsent, type WayName } from './tunnel.ts';
import type { Probe, ProbeResult } from './tunnel-probe.ts';

/** The owner who asked is answered by then, whatever the lower rungs are still about. */
const LONGEST_ANSWER_MS = 15_000;

export interface TunnelStatus {
  /** The public address in use, proven by a probe; null while there is none. */
  url: string | null;
  /** The last probes came back through it; one bad one does not change that. */
  isHealthy: boolean;
  /** The rung in use. */
  way: { name: WayName; host: string } | null;
}

/** An address that a probe has proven. */
export interface ProvenLine {
  url: string;
  isStable: boolean;
}

export interface TunnelSupervisorParts {
  /** Best first; none: nobody is asked. */
  rungs: readonly Rung[];
  /** Of the receiver. */
  port: number;
  expectProbe(nonce: string): Probe['expect'];
  probe(probe: Probe): Promise<ProbeResult>;
  publish(status: TunnelStatus): void;
  /** Makes Instagram send here and reads it back. Null: there is no line now. Never rejects. */
  register(line: ProvenLine | null): Promise<void>;
  /** Instagram is known to send to the line that was given to `register` last. */
  isRegistered(): boolean;
  /** Another line is in use: what came in between must be asked for. */
  onSwitched(): void;
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
  /** Resolves when nothing is left running. */
  stop(): Promise<void>;
}

interface Line extends ProvenLine {
  tunnel: Tunnel;
  rung: number;
}

const NO_WAY: TunnelStatus = { url: null, isHealthy: false, way: null };

/**
 * Carries out what the ladder decides, one step at a time: opens, probes through the public address, registers,
 * climbs. It believes no client, only probes. While a better rung is tried the line in use stays; at Instagram
 * one address replaces the other, so two are never registered.
 */
export function createTunnelSupervisor(parts: TunnelSupervisorParts): TunnelSupervisor {
  const { rungs, clock, random, log } = parts;
  const ending = new AbortController();
  const over = new WeakSet<Tunnel>();
  /** Everything that must be closed when this ends. */
  const open = new Set<Tunnel>();
  let opening: Promise<unknown> = Promise.resolve();
  let ladder = ladders.newLadder(rungs.length);
  let line: Line | null = null;
  let told = NO_WAY;
  let running: Promise<void> | null = null;
  let cancelNext = () => {};

  /** What comes next is planned when a step has ended. */
  function step(): Promise<void> {
    cancelNext();
    if (ending.signal.aborted || rungs.length === 0) return Promise.resolve();
    running ??= takeStep().finally(() => {
      running = null;
      if (line !== null && over.has(line.tunnel)) lose('it has ended');
      plan();
    });
    return running;
  }

  function plan(): void {
    cancelNext();
    if (ending.signal.aborted || running !== null) return;
    const next = ladders.nextStep(ladder, clock.now());
    cancelNext = clock.after(next.do === 'rest' ? next.ms : 0, () => void step());
  }

  async function takeStep(): Promise<void> {
    const next = ladders.nextStep(ladder, clock.now());
    if (next.do === 'probe' && line !== null) return await check(line);
    if (next.do === 'open' || next.do === 'climb') return await tryRung(next.rung);
  }

  async function check({ tunnel }: Line): Promise<void> {
    const isGood = over.has(tunnel) ? false : await leadsHere(tunnel);
    if (ending.signal.aborted) return;
    ladder = ladders.lineProbed(ladder, { isGood, now: clock.now(), random: random() });
    if (ladder.line === null) letGo('probes failed');
  }

  async function tryRung(index: number): Promise<void> {
    const rung = rungs[index];
    if (rung === undefined) return;
    const tunnel = await openProven(rung, index);
    if (tunnel === null) return;
    const next = { tunnel, rung: index, url: tunnel.url, isStable: rung.isStable };
    await (line === null ? use(next) : climbTo(next, line));
  }

  /** Opened and proven, or null with the failure noted. */
  async function openProven(rung: Rung, index: number): Promise<Tunnel | null> {
    const { way, host } = rung;
    try {
      const coming = rung.open({ port: parts.port, signal: ending.signal });
      opening = coming.catch(() => {});
      const tunnel = await coming;
      open.add(tunnel);
      tunnel.onTrouble(({ reason, isOver }) => hear(tunnel, reason, isOver));
      if (await isProven(tunnel, rung.provesWithinMs)) return tunnel;
      await closeQuietly(tunnel);
      fail(index, false);
    } catch (error) {
      // Told in the log and remembered: the ladder goes on with another rung.
      const isAbsent = error instanceof TunnelAbsent;
      const problem = problemOf(error);
      if (isAbsent) log.info('tunnel.absent', { way, problem });
      else log.warn('tunnel.not-opened', { way, host, problem });
      fail(index, isAbsent);
    }
    return null;
  }

  function fail(rung: number, isAbsent: boolean): void {
    ladder = ladders.rungFailed(ladder, rung, { now: clock.now(), random: random(), isAbsent });
  }

  async function isProven(tunnel: Tunnel, withinMs: number | null): Promise<boolean> {
    const end = clock.now() + (withinMs ?? 0);
    for (let tries = 1; !ending.signal.aborted && !over.has(tunnel); tries++) {
      if (await leadsHere(tunnel)) return !ending.signal.aborted && !over.has(tunnel);
      if (tries >= ladders.FAILURES_UNTIL_DEAD && clock.now() >= end) return false;
      await pause(ladders.SECOND_LOOK_MS);
    }
    return false;
  }

  async function leadsHere({ url }: Tunnel): Promise<boolean> {
    const nonce = randomBytes(16).toString('hex');
    const result = await parts.probe({ url, nonce, expect: parts.expectProbe(nonce) });
    if (!result.isHealthy) log.warn('tunnel.probe-failed', { reason: result.reason });
    return result.isHealthy;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        ending.signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = clock.after(ms, end);
      ending.signal.addEventListener('abort', end);
    });
  }

  async function use(next: Line): Promise<void> {
    line = next;
    ladder = ladders.lineOpened(ladder, next.rung, clock.now());
    tell(next);
    await parts.register(next);
    if (!ending.signal.aborted) parts.onSwitched();
  }

  /** The line in use is given up only for one that Instagram sends to, or when it had not been that itself. */
  async function climbTo(next: Line, old: Line): Promise<void> {
    const wasRegistered = parts.isRegistered();
    await parts.register(next);
    if (ending.signal.aborted) return;
    const isWorse = (wasRegistered && !parts.isRegistered()) || over.has(next.tunnel);
    if (isWorse && !over.has(old.tunnel)) {
      await closeQuietly(next.tunnel);
      fail(next.rung, false);
      return await parts.register(old);
    }
    line = next;
    ladder = ladders.lineOpened(ladder, next.rung, clock.now());
    tell(next);
    await closeQuietly(old.tunnel);
    parts.onSwitched();
  }

  function hear(tunnel: Tunnel, reason: string, isOver: boolean): void {
    if (isOver) over.add(tunnel);
    if (ending.signal.aborted || tunnel !== line?.tunnel) return;
    log.warn('tunnel.trouble', { reason });
    if (!isOver) ladder = ladders.lineDoubted(ladder, clock.now());
    // In the middle of a step its end looks at what was heard.
    if (running !== null) return;
    if (isOver) lose(reason);
    plan();
  }

  function lose(reason: string): void {
    ladder = ladders.lineLost(ladder, clock.now(), random());
    letGo(reason);
  }

  function letGo(reason: string): void {
    const gone = line;
    if (gone === null) return;
    line = null;
    log.warn('tunnel.lost', { reason });
    void closeQuietly(gone.tunnel);
    publish(NO_WAY);
    void parts.register(null);
  }

  async function closeQuietly(tunnel: Tunnel): Promise<void> {
    open.delete(tunnel);
    try {
      await tunnel.close();
    } catch (error) {
      // Its own process or server may be gone already; nobody leans on it any more.
      log.warn('tunnel.not-closed', { problem: problemOf(error) });
    }
  }

  function tell({ rung, url }: Line): void {
    const found = rungs[rung];
    const way = found === undefined ? null : { name: found.way, host: found.host };
    log.info('tunnel.in-use', { way: way?.name ?? null, rung });
    publish({ url, isHealthy: true, way });
  }

  function publish(status: TunnelStatus): void {
    told = status;
    parts.publish(status);
  }

  return {
    start: () => void step(),
    status: () => told,
    async checkNow() {
      ladder = ladders.hurried(ladder, clock.now());
      await Promise.race([settle(), pause(LONGEST_ANSWER_MS)]);
      return told;
    },
    async stop() {
      ending.abort();
      cancelNext();
      await opening;
      await Promise.all([...open].map(closeQuietly));
      line = null;
    },
  };

  /** Steps until there is a line or nothing left to try. */
  async function settle(): Promise<void> {
    do await step();
    while (!ending.signal.aborted && line === null && mayStep());
  }

  function mayStep(): boolean {
    return rungs.length > 0 && ladders.nextStep(ladder, clock.now()).do !== 'rest';
  }
}

function problemOf(error: unknown): string {
  if (error instanceof AppFailure) return error.detail?.message ?? error.code;
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
