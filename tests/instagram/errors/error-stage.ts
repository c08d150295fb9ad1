import { onTestFinished } from 'vitest';
import type { Purpose } from '../../../src/main/instagram/graph-error-table.ts';
import type { Instagram } from '../../../src/main/instagram/instagram.ts';
import { createInstagramClient } from '../../../src/main/instagram/instagram-client.ts';
import type { PracticeControl } from '../../../src/practice/control/control.ts';
import { type Practice, startPractice } from '../../../src/practice/practice.ts';
import type { FaultInput, RouteName } from '../../../src/practice/world/faults.ts';
import type { Endpoints } from '../../../src/shared/instagram/platform.ts';
import { InstagramFailure } from '../../../src/shared/instagram/reaction.ts';
import { createManualClock, type ManualClock } from '../../fakes/manual-clock.ts';

/** The real client before the practice Instagram, with one call for each purpose an error may meet. */
export interface ErrorStage {
  practice: Practice;
  control: PracticeControl;
  clock: ManualClock;
  /** What such a call fails with; an error when it does not fail as Instagram does. */
  failureOf(purpose: Purpose, faults: Omit<FaultInput, 'route'> | null): Promise<InstagramFailure>;
  /** The same client with another address of Instagram. */
  at(endpoints: Partial<Endpoints>): Pick<ErrorStage, 'failureOf'>;
}

/** The route of the practice Instagram that each purpose's call meets. */
const ROUTE: Record<Purpose, RouteName> = {
  send: 'send',
  'tagged-send': 'send',
  read: 'me',
  'sign-in': 'code-exchange',
  app: 'app-subscription',
};

export const PURPOSES = Object.keys(ROUTE) as Purpose[];

export async function openErrorStage(): Promise<ErrorStage> {
  const clock = createManualClock(Date.UTC(2026, 9, 21));
  const practice = await startPractice({ seed: 'errors', clock });
  onTestFinished(() => practice.close());
  const { control, app, urls } = practice;
  await control.createAccount({ username: 'oak.lamps' });
  await control.createPerson({ username: 'mira.w' });
  const { token } = await control.generateToken({ account: 'oak.lamps' });
  const { scopedId } = await control.writes({ account: 'oak.lamps', person: 'mira.w', text: 'Hello' });
  const live: Endpoints = {
    wwwInstagram: urls.www,
    apiInstagram: urls.api,
    graphInstagram: urls.graphInstagram,
    graphFacebook: urls.graphFacebook,
  };
  const say = (instagram: Instagram, isHumanAgent: boolean) =>
    instagram.sendText({ token, recipientId: scopedId, text: 'Hi Mira', isHumanAgent });
  const calls: Record<Purpose, (instagram: Instagram) => Promise<unknown>> = {
    send: (instagram) => say(instagram, false),
    'tagged-send': (instagram) => say(instagram, true),
    read: (instagram) => instagram.me(token),
    'sign-in': (instagram) =>
      instagram.exchangeCode({
        appId: app.instagramAppId,
        appSecret: app.instagramAppSecret,
        redirectUri: 'https://localhost/instagram/connected',
        code: 'a-code-of-this-test',
      }),
    app: (instagram) => instagram.callback({ metaAppId: app.metaAppId, metaAppSecret: app.metaAppSecret }),
  };

  function at(endpoints: Partial<Endpoints>): Pick<ErrorStage, 'failureOf'> {
    const log = { info() {}, warn() {}, error() {} };
    const instagram = createInstagramClient({ endpoints: { ...live, ...endpoints }, fetch, clock, log });
    return {
      async failureOf(purpose, fault) {
        await control.clearFaults();
        // Always: one that the client meets by asking again must meet it again.
        if (fault !== null) await control.addFault({ route: ROUTE[purpose], times: 'always', ...fault });
        return await failureIn(calls[purpose](instagram));
      },
    };
  }
  return { practice, control, clock, ...at({}), at };
}

async function failureIn(call: Promise<unknown>): Promise<InstagramFailure> {
  const failure = await call.then(
    (answer) => new Error(`it did not fail, it answered ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  if (failure instanceof InstagramFailure) return failure;
  throw failure;
}
