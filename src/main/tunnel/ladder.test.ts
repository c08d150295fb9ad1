import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hurried,
  type Ladder,
  lineDoubted,
  lineLost,
  lineOpened,
  lineProbed,
  newLadder,
  nextStep,
  rungFailed,
} from './ladder.ts';

const MINUTE = 60_000;

/** A rung that comes and goes: alive in every other span of `spans` (ms), in turn for ever. */
interface World {
  rungs: Array<{ isAliveFirst: boolean; spans: number[]; opensInMs: number; isAbsent: boolean }>;
  /** After this every rung stays as `endsAlive` says. */
  settlesAt: number;
  endsAlive: boolean[];
  /** Waking up, clicks, complaints: when and what. */
  events: Array<{ at: number; kind: 'hurry' | 'doubt' | 'over' }>;
  randoms: number[];
}

interface Played {
  attempts: Array<{ at: number; rung: number }>;
  probes: number[];
  /** Which rung was in use from when on; null: none. */
  uses: Array<{ at: number; rung: number | null }>;
  steps: number;
}

function isAlive(world: World, rung: number, at: number): boolean {
  if (at >= world.settlesAt) return world.endsAlive[rung] ?? false;
  const { isAliveFirst, spans } = world.rungs[rung] ?? { isAliveFirst: false, spans: [] };
  const whole = spans.reduce((sum, span) => sum + span, 0) * 2;
  let left = at % whole;
  let alive = isAliveFirst;
  for (const span of [...spans, ...spans]) {
    if (left < span) return alive;
    left -= span;
    alive = !alive;
  }
  return alive;
}

/** Does what the ladder says until `end`, as the supervisor would. */
function play(world: World, end: number): Played {
  const played: Played = { attempts: [], probes: [], uses: [], steps: 0 };
  const events = [...world.events].sort((one, other) => one.at - other.at);
  let ladder: Ladder = newLadder(world.rungs.length);
  let now = 0;
  let randomsUsed = 0;
  const random = () => world.randoms[randomsUsed++ % world.randoms.length] ?? 0;

  const note = () => {
    const rung = ladder.line?.rung ?? null;
    if (played.uses.at(-1)?.rung !== rung) played.uses.push({ at: now, rung });
  };
  /** What happens from outside while time passes; a rest is cut short by it, a step is not. */
  const happen = () => {
    for (let next = events[0]; next && next.at <= now; next = events[0]) {
      events.shift();
      if (next.kind === 'hurry') ladder = hurried(ladder, now);
      else if (next.kind === 'doubt') ladder = lineDoubted(ladder, now);
      else ladder = lineLost(ladder, now, random());
    }
  };
  const rest = (ms: number) => {
    expect(ms).toBeGreaterThan(0);
    now = Math.min(now + ms, events[0]?.at ?? Number.POSITIVE_INFINITY, end);
  };
  const probe = () => {
    played.probes.push(now);
    const isGood = isAlive(world, ladder.line?.rung ?? -1, now);
    ladder = lineProbed(ladder, { isGood, now, random: random() });
  };
  const tryRung = (rung: number) => {
    played.attempts.push({ at: now, rung });
    now += world.rungs[rung]?.opensInMs ?? 0;
    const isAbsent = world.rungs[rung]?.isAbsent ?? false;
    ladder = isAlive(world, rung, now)
      ? lineOpened(ladder, rung, now)
      : rungFailed(ladder, rung, { now, random: random(), isAbsent });
  };

  while (now < end) {
    played.steps += 1;
    happen();
    note();
    const step = nextStep(ladder, now);
    // A climb is only ever towards something better than what is in use.
    if (step.do === 'climb') expect(step.rung).toBeLessThan(ladder.line?.rung ?? -1);
    if (step.do === 'open') expect(ladder.line).toBeNull();
    if (step.do === 'rest') rest(step.ms);
    else if (step.do === 'probe') probe();
    else tryRung(step.rung);
    note();
  }
  return played;
}

const worlds = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    rungs: fc.array(
      fc.record({
        isAliveFirst: fc.boolean(),
        spans: fc.array(fc.integer({ min: 1, max: 20 * MINUTE }), { minLength: 1, maxLength: 6 }),
        opensInMs: fc.integer({ min: 0, max: 23_000 }),
        isAbsent: fc.boolean(),
      }),
      { minLength: count, maxLength: count },
    ),
    settlesAt: fc.integer({ min: 0, max: 90 * MINUTE }),
    endsAlive: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    events: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 90 * MINUTE }),
        kind: fc.constantFrom('hurry' as const, 'doubt' as const, 'over' as const),
      }),
      { maxLength: 30 },
    ),
    randoms: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 }),
  }),
);
/** Between any of the times and the one that comes `count` later. */
function leastDistance(times: number[], count: number): number {
  return Math.min(...times.slice(count).map((at, index) => at - (times[index] ?? 0)));
}

const RUNS = { numRuns: 400 };

describe('whatever rungs do, and whenever', () => {
  test('never a tight loop: no rung is asked often, no line probed often', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { attempts, probes, steps } = play(world, 2 * 60 * MINUTE);
        const hurries = world.events.filter(({ kind }) => kind === 'hurry').length;
        for (const rung of world.rungs.keys()) {
          const times = attempts.filter((one) => one.rung === rung).map(({ at }) => at);
          expect(leastDistance(times, 1)).toBeGreaterThanOrEqual(1_000);
          // 1 + 2 + 4 …: in no minute more than seven, but for what the owner's clicks add.
          expect(leastDistance(times, 7 + hurries)).toBeGreaterThanOrEqual(MINUTE);
        }
        expect(leastDistance(probes, 6 + hurries)).toBeGreaterThanOrEqual(3_000);
        expect(steps).toBeLessThan(5_000 + 500 * world.rungs.length);
      }),
      RUNS,
    );
  });

  test('always ends on a rung that lives when one does, and on none when none does', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        // What is not there is asked for every half hour only, so it must not be what is waited for.
        const live = world.rungs.map((rung, index) => (world.endsAlive[index] ?? false) && !rung.isAbsent);
        fc.pre(live.some(Boolean) || world.endsAlive.every((is) => !is));
        const settled = Math.max(world.settlesAt, ...world.events.map(({ at }) => at));
        // Every rung once more after its longest rest, each as slow as it is.
        const end = settled + 3 * 75_000 + 2 * world.rungs.length * 23_000 + 40_000;
        const use = play(world, end).uses.at(-1)?.rung ?? null;
        if (live.some(Boolean)) expect(world.endsAlive[use ?? -1]).toBe(true);
        else expect(use).toBeNull();
      }),
      RUNS,
    );
  });

  test('climbs back to the best rung that lives, within two climbs', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        fc.pre(world.endsAlive.some(Boolean));
        const settled = Math.max(world.settlesAt, ...world.events.map(({ at }) => at));
        // A climb may just have failed: the next comes after half an hour, and an absent rung rests as long.
        const end = settled + 75 * MINUTE;
        expect(play(world, end).uses.at(-1)?.rung).toBe(world.endsAlive.indexOf(true));
      }),
      RUNS,
    );
  });
});

describe('in detail', () => {
  const failed = (ladder: Ladder, rung: number, now: number) =>
    rungFailed(ladder, rung, { now, random: 0, isAbsent: false });
  const good = (ladder: Ladder, now: number) => lineProbed(ladder, { isGood: true, now, random: 0 });

  test('down the rungs, each once, then all again after 1, 2, 4 … 60 s', () => {
    let ladder = newLadder(2);
    const asked: number[][] = [];
    for (let now = 0; now < 200_000; ) {
      const step = nextStep(ladder, now);
      if (step.do === 'rest') {
        now += step.ms;
        continue;
      }
      if (step.do !== 'open') throw new Error(`nothing to ${step.do}`);
      asked.push([now / 1_000, step.rung]);
      ladder = failed(ladder, step.rung, now);
    }
    const at = [0, 1, 3, 7, 15, 31, 63, 123, 183];
    expect(asked).toEqual(
      at.flatMap((second) => [
        [second, 0],
        [second, 1],
      ]),
    );
  });

  test('a rung that is not there is skipped for half an hour', () => {
    const ladder = rungFailed(newLadder(2), 0, { now: 0, random: 0, isAbsent: true });
    expect(nextStep(failed(ladder, 1, 0), 5_000)).toEqual({ do: 'open', rung: 1 });
    expect(nextStep(failed(ladder, 1, 29 * MINUTE), 29.5 * MINUTE)).toEqual({ do: 'open', rung: 1 });
    expect(nextStep(failed(ladder, 1, 30 * MINUTE), 30 * MINUTE)).toEqual({ do: 'open', rung: 0 });
  });

  test('a line that had held is opened again first; one that keeps breaking makes way', () => {
    const held = good(lineOpened(newLadder(3), 1, 0), 6 * MINUTE);
    const lost = lineLost(held, 7 * MINUTE, 0);
    expect(nextStep(lost, 7 * MINUTE)).toEqual({ do: 'rest', ms: 1_000 });
    expect(nextStep(lost, 7 * MINUTE + 1_000)).toEqual({ do: 'open', rung: 1 });
    const again = lineLost(lineOpened(lost, 1, 7 * MINUTE + 1_000), 7 * MINUTE + 2_000, 0);
    expect(nextStep(again, 7 * MINUTE + 2_000)).toEqual({ do: 'open', rung: 2 });
  });

  test('climbs after 10 minutes, then every 30, while the line in use is well', () => {
    let ladder = lineOpened(newLadder(3), 2, 0);
    const climbs: number[][] = [];
    for (let now = 0; now < 75 * MINUTE; ) {
      const step = nextStep(ladder, now);
      if (step.do === 'rest') now += step.ms;
      else if (step.do === 'probe') ladder = good(ladder, now);
      else {
        climbs.push([now / MINUTE, step.rung]);
        ladder = failed(ladder, step.rung, now);
      }
    }
    expect(climbs).toEqual([
      [10, 0],
      [10, 1],
      [40, 0],
      [40, 1],
      [70, 0],
      [70, 1],
    ]);
  });

  test('a flood of complaints makes one probe at once and the next after 3 s', () => {
    const opened = lineOpened(newLadder(1), 0, 0);
    const doubted = lineDoubted(lineDoubted(opened, 10_000), 10_000);
    expect(nextStep(doubted, 10_000)).toEqual({ do: 'probe' });
    const probed = good(doubted, 10_000);
    expect(nextStep(lineDoubted(probed, 10_001), 10_001)).toEqual({ do: 'rest', ms: 2_999 });
  });
});
