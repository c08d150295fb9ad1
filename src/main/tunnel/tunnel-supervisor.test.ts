import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { type Rung, type Tunnel, TunnelAbsent, type TunnelTrouble } from './tunnel.ts';
import {
  createTunnelSupervisor,
  type ProvenLine,
  type TunnelStatus,
  type TunnelSupervisor,
} from './tunnel-supervisor.ts';

const MINUTE = 60_000;

/** A rung on paper. */
interface PaperRung {
  state: 'works' | 'refuses' | 'absent' | 'opens-but-dead';
  openedAt: number[];
  complain(trouble: TunnelTrouble): void;
}

let clock: ManualClock;
let paper: PaperRung[];
/** Addresses of what is open now. */
let open: Set<string>;
let probed: Array<{ at: number; url: string }>;
let published: TunnelStatus[];
/** What was asked of Instagram, and what it takes. */
let registered: Array<string | null>;
let atInstagram: string | null;
let takes: (url: string) => boolean;
let isAsking: boolean;
let switches: number;

function startOver(): void {
  clock = createManualClock(0);
  paper = [];
  open = new Set();
  probed = [];
  published = [];
  registered = [];
  atInstagram = null;
  takes = () => true;
  isAsking = false;
  switches = 0;
}
beforeEach(startOver);

function paperRung(state: PaperRung['state'] = 'works'): Rung {
  const index = paper.length;
  const self: PaperRung = { state, openedAt: [], complain() {} };
  paper.push(self);
  return {
    way: 'localtunnel',
    host: `host-${index}`,
    isStable: true,
    provesWithinMs: null,
    async open(): Promise<Tunnel> {
      self.openedAt.push(clock.now());
      if (self.state === 'refuses') throw new Error('connection refused');
      if (self.state === 'absent') throw new TunnelAbsent('not installed');
      const url = `https://rung-${index}.example`;
      open.add(url);
      return {
        url,
        onTrouble(listener) {
          self.complain = listener;
        },
        async close() {
          open.delete(url);
        },
      };
    },
  };
}

function supervisor(...states: Array<PaperRung['state']>): TunnelSupervisor {
  return createTunnelSupervisor({
    rungs: states.map(paperRung),
    port: 1,
    expectProbe: () => ({ arrived: () => true, forget() {} }),
    async probe({ url }) {
      probed.push({ at: clock.now(), url });
      const index = Number(/\d+/.exec(url)?.[0]);
      return paper[index]?.state === 'works'
        ? { isHealthy: true }
        : { isHealthy: false, reason: 'status 503' };
    },
    publish: (status) => void published.push(status),
    async register(line: ProvenLine | null) {
      registered.push(line?.url ?? null);
      if (line === null) return;
      // Two of these at once, or one for a line that is closed, would leave Instagram with a dead address.
      expect(isAsking).toBe(false);
      expect(open).toContain(line.url);
      isAsking = true;
      await Promise.resolve();
      isAsking = false;
      if (takes(line.url)) atInstagram = line.url;
    },
    isRegistered: () => atInstagram !== null && atInstagram === registered.at(-1),
    onSwitched: () => void switches++,
    clock,
    random: () => 0,
    log: { info() {}, warn() {}, error() {} },
  });
}
const inUse = (rung: number): TunnelStatus => ({
  url: `https://rung-${rung}.example`,
  isHealthy: true,
  way: { name: 'localtunnel', host: `host-${rung}` },
});
const none: TunnelStatus = { url: null, isHealthy: false, way: null };

describe('one rung', () => {
  test('is proven, registered, and then asked about; later probed every 30 s', async () => {
    supervisor('works').start();
    await clock.advance(0);
    expect([published, registered, switches]).toEqual([[inUse(0)], ['https://rung-0.example'], 1]);
    await clock.advance(90_000);
    expect(probed.map(({ at }) => at)).toEqual([0, 30_000, 60_000, 90_000]);
    expect([paper[0]?.openedAt, published.length, switches]).toEqual([[0], 1, 1]);
  });

  test('one bad probe is looked at again soon, and harms nothing', async () => {
    const tunnel = supervisor('works');
    tunnel.start();
    await clock.advance(29_999);
    Object.assign(paper[0] ?? {}, { state: 'opens-but-dead' });
    await clock.advance(1);
    Object.assign(paper[0] ?? {}, { state: 'works' });
    await clock.advance(3_000);
    expect(probed.map(({ at }) => at)).toEqual([0, 30_000, 33_000]);
    expect([paper[0]?.openedAt.length, tunnel.status()]).toEqual([1, inUse(0)]);
  });

  test('silent death: two bad probes in a row, closed, opened and registered again', async () => {
    const tunnel = supervisor('works');
    tunnel.start();
    await clock.advance(29_999);
    Object.assign(paper[0] ?? {}, { state: 'opens-but-dead' });
    await clock.advance(3_001);
    expect([tunnel.status(), open.size, registered.at(-1)]).toEqual([none, 0, null]);
    Object.assign(paper[0] ?? {}, { state: 'works' });
    await clock.advance(1_000);
    expect([tunnel.status(), switches]).toEqual([inUse(0), 2]);
  });

  test('the client’s complaint is not believed but looked into at once', async () => {
    const tunnel = supervisor('works');
    tunnel.start();
    await clock.advance(10_000);
    for (let i = 0; i < 50; i++) paper[0]?.complain({ reason: 'refused', isOver: false });
    await clock.advance(0);
    expect(probed.map(({ at }) => at)).toEqual([0, 10_000]);
    expect(tunnel.status()).toEqual(inUse(0));
    Object.assign(paper[0] ?? {}, { state: 'opens-but-dead' });
    paper[0]?.complain({ reason: 'refused', isOver: false });
    await clock.advance(6_000);
    expect(tunnel.status()).toEqual(none);
  });

  test('a line whose process has ended is not probed first', async () => {
    const tunnel = supervisor('works');
    tunnel.start();
    await clock.advance(10_000);
    paper[0]?.complain({ reason: 'ended', isOver: true });
    expect(tunnel.status()).toEqual(none);
    await clock.advance(1_000);
    expect(tunnel.status()).toEqual(inUse(0));
  });

  test('a server that opens lines which never lead here is not hammered', async () => {
    supervisor('opens-but-dead').start();
    await clock.advance(60 * MINUTE);
    expect(paper[0]?.openedAt.length).toBeLessThan(65);
    expect([registered.length, switches]).toEqual([0, 0]);
  });

  test('the owner’s click does not wait for the pause, nor begin a second one beside it', async () => {
    const tunnel = supervisor('refuses');
    tunnel.start();
    await clock.advance(200_000);
    Object.assign(paper[0] ?? {}, { state: 'works' });
    const before = paper[0]?.openedAt.length ?? 0;
    const both = await Promise.all([tunnel.checkNow(), tunnel.checkNow()]);
    expect(both).toEqual([inUse(0), inUse(0)]);
    expect(paper[0]?.openedAt.length).toBe(before + 1);
  });

  test('after stopping nothing happens any more', async () => {
    const tunnel = supervisor('works');
    tunnel.start();
    await clock.advance(1_000);
    await tunnel.stop();
    paper[0]?.complain({ reason: 'closed', isOver: true });
    await clock.advance(10 * MINUTE);
    expect([paper[0]?.openedAt.length, probed.length, open.size]).toEqual([1, 1, 0]);
  });

  test('what is being opened while stopping is closed when it comes', async () => {
    const tunnel = supervisor('works');
    tunnel.start();
    await tunnel.stop();
    await clock.advance(0);
    expect([paper[0]?.openedAt.length, open.size, published]).toEqual([1, 0, []]);
  });
});

describe('several rungs', () => {
  test('goes down past what is missing, refuses or does not lead here', async () => {
    const tunnel = supervisor('absent', 'refuses', 'opens-but-dead', 'works');
    tunnel.start();
    await clock.advance(10_000);
    expect(tunnel.status()).toEqual(inUse(3));
    expect([...open]).toEqual(['https://rung-3.example']);
  });

  test('climbs back after ten minutes: proven and registered first, then the old one is closed', async () => {
    const tunnel = supervisor('refuses', 'works');
    tunnel.start();
    await clock.advance(0);
    Object.assign(paper[0] ?? {}, { state: 'works' });
    await clock.advance(10 * MINUTE);
    expect([tunnel.status(), atInstagram, switches]).toEqual([inUse(0), 'https://rung-0.example', 2]);
    expect([...open]).toEqual(['https://rung-0.example']);
    expect(published).toEqual([inUse(1), inUse(0)]);
  });

  test('a better rung that Instagram does not take is left again, and the old address registered anew', async () => {
    takes = (url) => url.includes('rung-1');
    const tunnel = supervisor('refuses', 'works');
    tunnel.start();
    await clock.advance(0);
    Object.assign(paper[0] ?? {}, { state: 'works' });
    await clock.advance(10 * MINUTE);
    expect([tunnel.status(), [...open]]).toEqual([inUse(1), ['https://rung-1.example']]);
    expect(registered.slice(-2)).toEqual(['https://rung-0.example', 'https://rung-1.example']);
    await clock.advance(29 * MINUTE);
    expect(paper[0]?.openedAt).toHaveLength(2);
  });

  test('without a line that Instagram knows there is nothing to lose by climbing', async () => {
    takes = () => false;
    const tunnel = supervisor('refuses', 'works');
    tunnel.start();
    await clock.advance(0);
    Object.assign(paper[0] ?? {}, { state: 'works' });
    await clock.advance(10 * MINUTE);
    expect(tunnel.status()).toEqual(inUse(0));
  });
});

test('a slow name may take its time where its rung says so', async () => {
  const tunnel = createTunnelSupervisor({
    rungs: [{ ...paperRung('opens-but-dead'), provesWithinMs: 30_000 }],
    port: 1,
    expectProbe: () => ({ arrived: () => true, forget() {} }),
    probe: async () =>
      clock.now() < 20_000 ? { isHealthy: false, reason: 'ENOTFOUND' } : { isHealthy: true },
    publish() {},
    register: async () => {},
    isRegistered: () => true,
    onSwitched() {},
    clock,
    random: () => 0,
    log: { info() {}, warn() {}, error() {} },
  });
  tunnel.start();
  await clock.advance(22_000);
  expect([tunnel.status(), paper[0]?.openedAt]).toEqual([inUse(0), [0]]);
});

test('without rungs nobody is asked', async () => {
  const tunnel = supervisor();
  tunnel.start();
  await clock.advance(10 * MINUTE);
  expect(await tunnel.checkNow()).toEqual(none);
  expect(published).toEqual([]);
});

interface Happening {
  afterMs: number;
  rung: number;
  what: PaperRung['state'] | 'complains' | 'ends' | 'hurry' | 'taken' | 'not-taken';
}

function happen({ rung, what }: Happening, tunnel: TunnelSupervisor): void {
  const one = paper[rung];
  if (one === undefined) return;
  switch (what) {
    case 'complains':
    case 'ends':
      one.complain({ reason: what, isOver: what === 'ends' });
      break;
    case 'hurry':
      void tunnel.checkNow();
      break;
    case 'taken':
      takes = () => true;
      break;
    case 'not-taken':
      takes = (url) => !url.includes(`rung-${rung}`);
      break;
    default:
      one.state = what;
  }
}

async function everythingComes(happenings: Happening[], last: number): Promise<void> {
  const tunnel = supervisor('refuses', 'works', 'absent', 'works');
  tunnel.start();
  for (const happening of happenings) {
    await clock.advance(happening.afterMs);
    // Two only while a better one is being tried beside the one in use.
    expect(open.size).toBeLessThanOrEqual(2);
    happen(happening, tunnel);
  }
  takes = () => true;
  for (const [index, one] of paper.entries()) one.state = index === last ? 'works' : 'refuses';
  await clock.advance(45 * MINUTE);
  expect(tunnel.status()).toEqual(inUse(last));
  expect([...open]).toEqual([`https://rung-${last}.example`]);
  expect(registered.at(-1)).toBe(`https://rung-${last}.example`);
  await tunnel.stop();
  expect(open.size).toBe(0);
}

test('whatever comes: one line in use, only it registered, and a live one in the end', async () => {
  const happening = fc.record({
    afterMs: fc.integer({ min: 0, max: 12 * MINUTE }),
    rung: fc.integer({ min: 0, max: 3 }),
    what: fc.constantFrom<Happening['what'][]>(
      'works',
      'refuses',
      'absent',
      'opens-but-dead',
      'complains',
      'ends',
      'hurry',
      'taken',
      'not-taken',
    ),
  });
  const play = fc
    .asyncProperty(fc.array(happening, { maxLength: 25 }), fc.integer({ min: 0, max: 3 }), everythingComes)
    .beforeEach(startOver);
  await fc.assert(play, { numRuns: 60 });
}, 60_000);
