import { z } from 'zod';
import { AppFailure } from '../../shared/ipc/result.ts';
import {
  type Drill,
  type DrillStep,
  type PracticePace,
  PracticeState,
  type PracticeTrouble,
} from '../../shared/model/practice.ts';
import type { Log } from '../logging/log.ts';
import type { Desk } from './desk.ts';

/** What the owner may do with the practice shop from outside of it. Every answer is the shop as it is then. */
export interface PracticeStrings {
  state(): Promise<PracticeState>;
  trouble(input: { trouble: PracticeTrouble; isOn: boolean }): Promise<PracticeState>;
  setPace(pace: PracticePace): Promise<PracticeState>;
  step(input: { step: DrillStep; how: 'done' | 'skipped' }): Promise<PracticeState>;
  drill(act: 'put-away' | 'take-out' | 'begin-anew'): Promise<PracticeState>;
}

interface Parts {
  desk: Pick<Desk, 'checkNow' | 'connectWithToken' | 'storage'>;
  /** Of the practice Instagram's control. */
  url: string;
  /** The shop whose login ends. */
  account: string;
  fetch: typeof globalThis.fetch;
  log: Log;
}

/** What the practice Instagram tells of its shop. */
const ShopState = PracticeState.omit({ drill: true });

const FRESH: Drill = { done: [], skipped: [], isPutAway: false };

/**
 * Speaks with the practice Instagram, and keeps how far the drill is. It lives as long as the practice desk: the
 * window may be loaded anew in between.
 */
export function createPracticeStrings({ desk, url, account, fetch, log }: Parts): PracticeStrings {
  let drill = FRESH;
  let looking: Promise<unknown> = Promise.resolve();

  async function ask<T>(method: string, input: unknown, answer: z.ZodType<T>): Promise<T> {
    const response = await fetch(`${url}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(input),
    });
    const read = z.object({ ok: z.literal(true), result: answer }).safeParse(await response.json());
    if (read.success) return read.data.result;
    throw new AppFailure('practice-failed', null, { cause: read.error });
  }
  async function state(): Promise<PracticeState> {
    return { ...(await ask('shopState', {}, ShopState)), drill };
  }

  /** Instagram takes a dead token back for nobody: the shop is given a new one, as a login would. */
  async function logInAgain(): Promise<void> {
    // A call that is under way with the dead token would tell of it after the login.
    await looking;
    const { token } = await ask(
      'generateToken',
      { account, subscribes: false },
      z.object({ token: z.string() }),
    );
    const accounts = await desk.storage.accounts();
    const shop = accounts.find(({ username }) => username === account);
    await desk.connectWithToken({ token, reconnect: shop?.id ?? null });
  }

  /** So that what has gone wrong, or is well again, shows now and not at the next check. Nobody waits for it. */
  function look(): void {
    looking = desk.checkNow('by-hand').catch((error: unknown) => {
      log.warn('practice.check-failed', { error: String(error) });
    });
  }

  return {
    state,
    async trouble({ trouble, isOn }) {
      const shop = await ask('shopTrouble', { trouble, isOn }, ShopState);
      if (trouble === 'login-ended' && !isOn) await logInAgain();
      // A lost message is only seen to be lost when nobody looks for it at once.
      const isToBeFound = trouble === 'message-lost' && isOn;
      const isOfTheShop = trouble === 'rush' || trouble === 'too-late' || trouble === 'answer-refused';
      if (!isToBeFound && !isOfTheShop) look();
      return { ...shop, drill };
    },
    async setPace(pace) {
      return { ...(await ask('shopPace', { pace }, ShopState)), drill };
    },
    async step({ step, how }) {
      const others = (steps: readonly DrillStep[]) => steps.filter((each) => each !== step);
      drill = { ...drill, done: others(drill.done), skipped: others(drill.skipped) };
      drill = { ...drill, [how]: [...drill[how], step] };
      return state();
    },
    async drill(act) {
      drill = act === 'begin-anew' ? FRESH : { ...drill, isPutAway: act === 'put-away' };
      return state();
    },
  };
}
