import type { Clock } from '../../shared/clock.ts';
import type {
  NextVersion,
  UpdateChoice,
  UpdateProblem,
  UpdateSource,
  UpdateStatus,
  UpdateStep,
} from '../../shared/model/update.ts';
import type { Log } from '../logging/log.ts';
import { type Moment, mayOffer, mayRestartUnasked } from './polite-moment.ts';

/** What looks for, fetches and puts in a new version; electron-updater in the product. */
export interface UpdateEngine {
  /** Null: this is the newest one that is meant for this installation. */
  check(): Promise<NextVersion | null>;
  /** Fetches what was found, and checks that it is whole and from us. */
  fetch(onProgress: (percent: number) => void): Promise<void>;
  /** Ends Shopbell, puts the new version in and starts it. */
  restart(): void;
}

/** A failure of the engine, already sorted. */
export class UpdateFailure extends Error {
  override name = 'UpdateFailure';
  readonly problem: UpdateProblem;

  constructor(problem: UpdateProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

interface UpdatesParts {
  version: string;
  source: UpdateSource;
  engine: UpdateEngine;
  clock: Clock;
  choice(): UpdateChoice;
  moment(): Moment;
  /** Nobody sees the window: it must not jump up when the new version starts. */
  isUnseen(): boolean;
  startsHiddenNextTime(): void;
  changed(status: UpdateStatus): void;
  log: Log;
}

export interface Updates {
  start(): void;
  status(): UpdateStatus;
  check(): Promise<UpdateStatus>;
  fetch(): Promise<UpdateStatus>;
  restart(): UpdateStatus;
  later(): UpdateStatus;
  choiceChanged(): void;
}

/** The first look waits until everything else has started. */
const FIRST_CHECK_MS = 60_000;
const CHECK_EVERY_MS = 6 * 60 * 60_000;
/** How often it is seen whether the moment is a good one, while there is something to say. */
const LOOK_EVERY_MS = 5_000;
const LATER_MS = 24 * 60 * 60_000;

/**
 * New versions of Shopbell: when to look, when to fetch, when to speak of it, when to put it in. It asks, it never
 * urges: nothing appears while somebody types or an answer is under way, and a failure nobody asked for is only
 * logged. Whatever is fetched is put in at the next quit at the latest.
 */
export function createUpdates(parts: UpdatesParts): Updates {
  const { version, source, engine, clock, choice, moment, changed, log } = parts;
  let step: UpdateStep = { name: 'resting' };
  let checkedAt: number | null = null;
  let quietUntil = 0;
  let told = '';
  let isLooking = false;
  let isEnding = false;
  let running: Promise<void> | null = null;

  function status(): UpdateStatus {
    const hasNews = step.name === 'ready' || (step.name === 'found' && choice() === 'ask');
    const isOffered = hasNews && clock.now() >= quietUntil && mayOffer(moment());
    return { version, source, step, checkedAt, isOffered };
  }

  function tell(): UpdateStatus {
    const now = status();
    const words = JSON.stringify(now);
    if (words !== told) changed(now);
    told = words;
    return now;
  }

  function go(next: UpdateStep): UpdateStatus {
    step = next;
    lookAgain();
    return tell();
  }

  /** One timer, and only while there is something to say. */
  function lookAgain(): void {
    if (isLooking || !['found', 'ready', 'restarting'].includes(step.name)) return;
    isLooking = true;
    clock.after(LOOK_EVERY_MS, () => {
      isLooking = false;
      look();
      lookAgain();
    });
  }

  function look(): void {
    const now = moment();
    if (step.name === 'restarting' && now.repliesUnderWay === 0) end();
    else if (step.name === 'ready' && mayRestartUnasked(now, choice())) {
      log.info('update.restarts-unasked', { version: step.next.version });
      if (parts.isUnseen()) parts.startsHiddenNextTime();
      step = { name: 'restarting', next: step.next };
      end();
    } else tell();
  }

  /** Once: ending takes a moment, in which the timer may come by again. */
  function end(): void {
    if (isEnding) return;
    isEnding = true;
    engine.restart();
  }

  function fail(error: unknown, isAsked: boolean, before: UpdateStep): void {
    const problem = error instanceof UpdateFailure ? error.problem : 'other';
    const cause = error instanceof Error && error.cause ? error.cause : error;
    log.warn('update.failed', { problem, error: String(cause) });
    go(isAsked ? { name: 'failed', problem } : before);
  }

  async function lookFor(isAsked: boolean): Promise<void> {
    const before = step;
    if (isAsked) go({ name: 'checking' });
    try {
      const next = await engine.check();
      checkedAt = clock.now();
      if (next === null) {
        go({ name: 'newest' });
        return;
      }
      log.info('update.found', { version: next.version });
      go({ name: 'found', next });
    } catch (error) {
      fail(error, isAsked, before);
      return;
    }
    if (choice() === 'automatic') await bring(isAsked);
  }

  async function bring(isAsked: boolean): Promise<void> {
    if (step.name !== 'found') return;
    const found = step;
    const { next } = found;
    go({ name: 'fetching', next, percent: 0 });
    try {
      await engine.fetch((percent) => {
        if (step.name === 'fetching') go({ name: 'fetching', next, percent: Math.floor(percent) });
      });
      log.info('update.ready', { version: next.version });
      go({ name: 'ready', next });
    } catch (error) {
      fail(error, isAsked, { name: 'resting' });
    }
  }

  /** One at a time: who asks meanwhile gets the answer of the one that runs. */
  async function alone(work: () => Promise<void>): Promise<UpdateStatus> {
    running ??= work().finally(() => {
      running = null;
    });
    await running;
    return status();
  }

  const isWaiting = () => step.name === 'ready' || step.name === 'restarting';

  function checkByItself(): void {
    clock.after(CHECK_EVERY_MS, checkByItself);
    if (choice() !== 'never' && !isWaiting()) void alone(() => lookFor(false));
  }

  return {
    start() {
      if (source === 'feed') clock.after(FIRST_CHECK_MS, checkByItself);
    },
    status,
    async check() {
      return source === 'feed' && !isWaiting() ? await alone(() => lookFor(true)) : status();
    },
    fetch: () => alone(() => bring(true)),
    restart() {
      if (step.name !== 'ready') return status();
      go({ name: 'restarting', next: step.next });
      look();
      return status();
    },
    later() {
      quietUntil = clock.now() + LATER_MS;
      return tell();
    },
    choiceChanged() {
      if (step.name === 'found' && choice() === 'automatic') void alone(() => bring(false));
      else tell();
    },
  };
}
