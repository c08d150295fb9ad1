import { GUIDE_STEPS, type Guide, type GuideInput, type GuideStep } from '../../../../shared/model/guide.ts';
import type { SetupStatus } from '../../../../shared/model/setup.ts';
import { call } from '../../../bridge/api.ts';
import { useApp } from '../../../caches/app-cache.ts';
import { usePlace } from '../../../place/place.ts';
import { useConnecting } from '../connecting.ts';

/** Where the set-up begins: trying the practice shop is an offer and no step of it. */
export const FIRST_STEP: GuideStep = 'account';
/** What each step takes an owner who has never seen Meta's pages, in minutes. */
const MINUTES: Readonly<Record<GuideStep, number>> = {
  practice: 0,
  account: 2,
  app: 5,
  keys: 3,
  role: 3,
  token: 2,
  messages: 1,
  live: 3,
  proof: 1,
};

/** 1 to 8; 0 is the practice shop. */
export function stepNumber(step: GuideStep): number {
  return GUIDE_STEPS.indexOf(step);
}

export function minutesLeft({ step, done }: Guide): number {
  const from = step === null ? 0 : stepNumber(step);
  const left = GUIDE_STEPS.filter((one, index) => index >= from && !(done.includes(one) && one !== step));
  return left.reduce((sum, one) => sum + MINUTES[one], 0);
}

/** Kept by main, so that quitting costs nothing. Answers whether it was. */
export async function keepGuide(input: GuideInput): Promise<boolean> {
  const answer = await call('guide.keep', input);
  if (answer.ok) useApp.setState({ setup: answer.value });
  else useConnecting.setState({ problem: answer.error, at: Date.now() });
  return answer.ok;
}

/** Shows the guide at a step. The problem that led here may stay in sight. */
export async function goToStep(step: GuideStep, { keepsProblem = false } = {}): Promise<void> {
  if (!(await keepGuide({ step }))) return;
  useConnecting.setState((state) => ({
    step: 'guide',
    question: null,
    problem: keepsProblem ? state.problem : null,
  }));
  usePlace.getState().showConnect();
}

/** The step is done: on to the one behind it. */
export async function stepDone(step: GuideStep): Promise<void> {
  const { done } = guideNow();
  const next = GUIDE_STEPS[stepNumber(step) + 1] ?? null;
  const isKept = await keepGuide({ done: [...new Set([...done, step])], step: next });
  if (isKept) useConnecting.setState({ problem: null });
}

/** A login proves what came before it: the kind of account, the keys, the role. */
export async function loggedIn(): Promise<void> {
  const before: GuideStep[] = ['account', 'keys', 'role', 'token'];
  await keepGuide({ done: [...new Set([...guideNow().done, ...before])], step: 'messages' });
}

/** After a start in the middle of it: where the owner was. */
export function resumeGuide(): void {
  if (!isGuided(useApp.getState().setup)) return;
  useConnecting.setState({ step: 'guide' });
  usePlace.getState().showConnect();
}

/** Out of the guide; what is not done yet, the shop works without. */
export async function leaveGuide(): Promise<void> {
  await keepGuide({ step: null });
  useConnecting.setState({ step: 'keys', problem: null });
  usePlace.getState().showInbox();
}

export function isGuided(setup: SetupStatus | null): boolean {
  return setup !== null && setup.guide.step !== null;
}

function guideNow(): Guide {
  const { setup } = useApp.getState();
  if (!setup) throw new Error('no guide before the first snapshot');
  return setup.guide;
}
