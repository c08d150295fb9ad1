/** How often a line in use is probed through its public address. */
const PROBE_EVERY_MS = 30_000;
/** After one bad probe the next comes sooner: one lost packet is no outage, two in a row are. */
export const SECOND_LOOK_MS = 3_000;
export const FAILURES_UNTIL_DEAD = 2;
/** A line that held this long has shown that it works: what it did before no longer counts against it. */
const STEADY_MS = 5 * 60_000;
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;
/** A program that is not there does not appear by being asked for. */
const ABSENT_REST_MS = 30 * 60_000;
const FIRST_CLIMB_MS = 10 * 60_000;
const LATER_CLIMB_MS = 30 * 60_000;
/** However often the owner clicks or the network changes, one rung is not asked more often than this. */
const HURRY_GAP_MS = 5_000;

/** What is remembered of one rung. Times in ms as the clock gives them. */
interface RungPast {
  /** How often in a row it failed, or held only shortly. */
  strikes: number;
  triedAt: number;
  /** Not asked before this. */
  restsUntil: number;
}

/** The one line in use. */
interface LineInUse {
  rung: number;
  since: number;
  /** Bad probes in a row. */
  failures: number;
  probedAt: number;
  probeAt: number;
  climbAt: number;
  /** Which better rung the climb under way tries next. */
  climbCursor: number;
}

/**
 * All that decides which way in is used. A plain value: every event makes a new one, `nextStep` says what to do
 * with it. There is room for one line only, so two can never be in use.
 */
export interface Ladder {
  /** One for each rung, best first. */
  readonly pasts: readonly RungPast[];
  readonly line: LineInUse | null;
  /** Where the way down goes on. Each rung gets its turn before any gets a second one. */
  readonly cursor: number;
  /** A rung that had held well and broke: it is opened again first, as it most likely keeps its address. */
  readonly returnTo: number | null;
}

export type LadderStep =
  | { do: 'open'; rung: number }
  | { do: 'probe' }
  /** Tries a better rung beside the line in use. */
  | { do: 'climb'; rung: number }
  | { do: 'rest'; ms: number };

export function newLadder(rungs: number): Ladder {
  const past = { strikes: 0, triedAt: Number.NEGATIVE_INFINITY, restsUntil: Number.NEGATIVE_INFINITY };
  return { pasts: Array.from({ length: rungs }, () => past), line: null, cursor: 0, returnTo: null };
}

/** What to do now. With at least one rung there is always something, if only to rest. */
export function nextStep(ladder: Ladder, now: number): LadderStep {
  const { line, returnTo } = ladder;
  if (line !== null) return stepWithLine(ladder, line, now);
  if (returnTo !== null) {
    const ms = restOf(ladder, returnTo, now);
    return ms > 0 ? { do: 'rest', ms } : { do: 'open', rung: returnTo };
  }
  const rested = ladder.pasts.flatMap((_, rung) => (restOf(ladder, rung, now) > 0 ? [] : [rung]));
  const rung = rested.find((one) => one >= ladder.cursor) ?? rested[0];
  if (rung !== undefined) return { do: 'open', rung };
  return { do: 'rest', ms: Math.min(...ladder.pasts.map((_, one) => restOf(ladder, one, now))) };
}

function stepWithLine(ladder: Ladder, line: LineInUse, now: number): LadderStep {
  if (now >= line.probeAt) return { do: 'probe' };
  if (line.failures === 0 && now >= line.climbAt) {
    for (let rung = line.climbCursor; rung < line.rung; rung++) {
      if (restOf(ladder, rung, now) <= 0) return { do: 'climb', rung };
    }
  }
  // A climb that found every better rung at rest waits for the next probe and looks again.
  const next = line.climbAt > now ? Math.min(line.probeAt, line.climbAt) : line.probeAt;
  return { do: 'rest', ms: next - now };
}

function restOf({ pasts }: Ladder, rung: number, now: number): number {
  const past = pasts[rung];
  return past === undefined ? Number.POSITIVE_INFINITY : past.restsUntil - now;
}

/** A probe has come back through this rung: it is the line in use from now on. */
export function lineOpened(ladder: Ladder, rung: number, now: number): Ladder {
  const climbAt = rung === 0 ? Number.POSITIVE_INFINITY : now + FIRST_CLIMB_MS;
  const line = { rung, since: now, failures: 0, ...probedNow(now), climbAt, climbCursor: 0 };
  return { ...touched(ladder, rung, now), line, cursor: 0, returnTo: null };
}

/** It did not open, or no probe came back. `random` is 0 to 1, so that many computers do not come back in step. */
export function rungFailed(
  ladder: Ladder,
  rung: number,
  { now, random, isAbsent }: { now: number; random: number; isAbsent: boolean },
): Ladder {
  const strikes = (ladder.pasts[rung]?.strikes ?? 0) + 1;
  const rest = isAbsent ? ABSENT_REST_MS : restAfter(strikes, random);
  const struck = withPast(ladder, rung, { strikes, triedAt: now, restsUntil: now + rest });
  if (struck.line === null) return { ...struck, cursor: rung + 1, returnTo: null };
  return { ...struck, line: climbGoesOn(struck.line, rung, now) };
}

function climbGoesOn(line: LineInUse, failed: number, now: number): LineInUse {
  const climbCursor = failed + 1;
  return climbCursor < line.rung
    ? { ...line, climbCursor }
    : { ...line, climbCursor: 0, climbAt: now + LATER_CLIMB_MS };
}

/** A probe of the line in use has ended. */
export function lineProbed(
  ladder: Ladder,
  { isGood, now, random }: { isGood: boolean; now: number; random: number },
): Ladder {
  const { line } = ladder;
  if (line === null) return ladder;
  if (isGood) {
    const proven = isSteady(line, now) ? withoutStrikes(ladder, line.rung) : ladder;
    return { ...proven, line: { ...line, failures: 0, ...probedNow(now) } };
  }
  const failures = line.failures + 1;
  if (failures >= FAILURES_UNTIL_DEAD) return lineLost(ladder, now, random);
  return { ...ladder, line: { ...line, failures, probedAt: now, probeAt: now + SECOND_LOOK_MS } };
}

/** The line in use is gone. One that had held is opened again first; one that keeps breaking makes way. */
export function lineLost(ladder: Ladder, now: number, random: number): Ladder {
  const { line } = ladder;
  if (line === null) return ladder;
  const { rung } = line;
  const strikes = isSteady(line, now) ? 1 : (ladder.pasts[rung]?.strikes ?? 0) + 1;
  const past = { strikes, triedAt: now, restsUntil: now + restAfter(strikes, random) };
  const isFirst = strikes === 1;
  return {
    ...withPast(ladder, rung, past),
    line: null,
    cursor: isFirst ? rung : rung + 1,
    returnTo: isFirst ? rung : null,
  };
}

/** The client behind the line complains: look at once, or soon when somebody just did. It may complain in floods. */
export function lineDoubted(ladder: Ladder, now: number): Ladder {
  const { line } = ladder;
  if (line === null) return ladder;
  const probeAt = Math.min(line.probeAt, Math.max(now, line.probedAt + SECOND_LOOK_MS));
  return { ...ladder, line: { ...line, probeAt } };
}

/** Waking up, another network, the owner's click: no pause counts, from the best rung on. */
export function hurried(ladder: Ladder, now: number): Ladder {
  if (ladder.line !== null) return { ...ladder, line: { ...ladder.line, probeAt: now } };
  const pasts = ladder.pasts.map((past) => ({
    ...past,
    restsUntil: Math.min(past.restsUntil, past.triedAt + HURRY_GAP_MS),
  }));
  return { pasts, line: null, cursor: 0, returnTo: null };
}

function probedNow(now: number): Pick<LineInUse, 'probedAt' | 'probeAt'> {
  return { probedAt: now, probeAt: now + PROBE_EVERY_MS };
}

function isSteady({ since }: LineInUse, now: number): boolean {
  return now - since >= STEADY_MS;
}

/** 1, 2, 4 … 60 s, each up to a quarter longer. */
function restAfter(strikes: number, random: number): number {
  const rest = Math.min(FIRST_REST_MS * 2 ** (strikes - 1), LONGEST_REST_MS);
  return Math.round(rest * (1 + random / 4));
}

function touched(ladder: Ladder, rung: number, now: number): Ladder {
  const past = ladder.pasts[rung];
  return past === undefined ? ladder : withPast(ladder, rung, { ...past, triedAt: now });
}

function withoutStrikes(ladder: Ladder, rung: number): Ladder {
  const past = ladder.pasts[rung];
  return past === undefined ? ladder : withPast(ladder, rung, { ...past, strikes: 0 });
}

function withPast(ladder: Ladder, rung: number, past: RungPast): Ladder {
  return { ...ladder, pasts: ladder.pasts.map((other, index) => (index === rung ? past : other)) };
}
