import { create } from 'zustand';
import type { AppError, Result } from '../../../shared/ipc/result.ts';
import type { AccountId } from '../../../shared/model/ids.ts';
import type {
  ConnectAnswer,
  CredentialsInput,
  OtherAccountQuestion,
  SetupStatus,
} from '../../../shared/model/setup.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { FIRST_STEP, goToStep, isGuided, loggedIn } from './guide/guide.ts';

/** `keys`: the Meta app's id and secret · `login`: Instagram's own window · `token`: the second way in · `webhook`: the fast way · `way-in`: where it comes in · `guide`: all of it, one screen after the other. */
export type SetupStep = 'keys' | 'login' | 'token' | 'webhook' | 'way-in' | 'guide';

interface Connecting {
  step: SetupStep;
  /** Instagram's login window is open, or a token is being checked. */
  isWaiting: boolean;
  problem: AppError | null;
  /** When the problem came up. */
  at: number;
  /** The shop that is being reconnected; null for a new one. */
  reconnect: AccountId | null;
  /** A token that Instagram may take in a moment, when the owner has done something on their phone. Never kept. */
  waitingToken: string | null;
  /** Another account came than the one to be reconnected: what to do is asked. */
  question: OtherAccountQuestion | null;
}

/** One attempt at a time: main refuses a second login window. */
export const useConnecting = create<Connecting>()(() => ({
  step: 'keys',
  isWaiting: false,
  problem: null,
  at: 0,
  reconnect: null,
  waitingToken: null,
  question: null,
}));

/** What every "Connect Instagram" and "Reconnect" does: leads through the set-up where keys are missing, else logs in. */
export async function connectInstagram(reconnect: AccountId | null): Promise<void> {
  usePlace.getState().showConnect();
  if (useConnecting.getState().isWaiting) return;
  const { setup } = useApp.getState();
  const isFirst = reconnect === null && useInbox.getState().accounts.length === 0;
  if (isFirst && (isGuided(setup) || !hasKeys(setup))) {
    useConnecting.setState({ reconnect });
    await goToStep(setup?.guide.step ?? FIRST_STEP);
    return;
  }
  if (!hasKeys(setup)) {
    useConnecting.setState({ step: 'keys', problem: null, question: null, reconnect });
    return;
  }
  useConnecting.setState({ step: 'login', isWaiting: true, problem: null, question: null, reconnect });
  finish(await call('account.connect', { reconnect }));
}

/** The same inside the guide, which stays in sight. */
export async function logInGuided(way: 'window' | 'browser'): Promise<void> {
  useConnecting.setState({ isWaiting: true, problem: null, waitingToken: null });
  const { reconnect } = useConnecting.getState();
  finish(await call(way === 'window' ? 'account.connect' : 'account.connect-in-browser', { reconnect }));
}

export async function connectWithToken(token: string): Promise<void> {
  const { reconnect, step, problem } = useConnecting.getState();
  const isGuide = step === 'guide';
  // A token that is tried again by itself keeps its sentence in sight until Instagram says otherwise.
  const isAgain = isGuide && useConnecting.getState().waitingToken === token;
  useConnecting.setState({
    step: isGuide ? 'guide' : 'token',
    isWaiting: true,
    problem: isAgain ? problem : null,
  });
  const answer = await call('account.connect-with-token', { token, reconnect });
  const mayComeRight = !answer.ok && WAITS_FOR_THE_PHONE.includes(answer.error.code);
  useConnecting.setState({ waitingToken: isGuide && mayComeRight ? token : null });
  finish(answer);
}

/** What a press on the phone mends while the token stays right. */
const WAITS_FOR_THE_PHONE: ReadonlyArray<AppError['code']> = [
  'tester-role-missing',
  'messages-switched-off',
  'account-personal',
];

/** The owner wants the account that came as well; the one to be reconnected stays as it is. */
export async function connectOther(): Promise<void> {
  useConnecting.setState({ isWaiting: true, problem: null });
  finish(await call('account.connect-other', {}));
}

/** Back to where it was: nothing has been changed. */
export function leaveOther(): void {
  cancelConnecting();
  useConnecting.setState({ question: null, problem: null, reconnect: null });
  usePlace.getState().showInbox();
}

/** Saves the keys of the Meta app and goes straight on to the login. */
export async function saveKeysAndConnect(keys: CredentialsInput): Promise<void> {
  useConnecting.setState({ isWaiting: true, problem: null });
  const answer = await call('credentials.save', keys);
  if (!answer.ok) {
    fail(answer.error);
    return;
  }
  useApp.setState({ setup: answer.value });
  useConnecting.setState({ isWaiting: false });
  await connectInstagram(useConnecting.getState().reconnect);
}

export function cancelConnecting(): void {
  void call('account.cancel-connect', {});
}

export function showSetup(step: SetupStep): void {
  useConnecting.setState({ step, problem: null, question: null });
  usePlace.getState().showConnect();
}

export function hasKeys(setup: SetupStatus | null): boolean {
  return setup !== null && setup.instagramAppId !== null && setup.hasInstagramAppSecret;
}

function finish(answer: Result<ConnectAnswer>): void {
  if (!answer.ok) {
    fail(answer.error);
    return;
  }
  if ('otherAccount' in answer.value) {
    useConnecting.setState({ isWaiting: false, question: answer.value.otherAccount });
    return;
  }
  const isGuide = useConnecting.getState().step === 'guide';
  useConnecting.setState({
    isWaiting: false,
    problem: null,
    question: null,
    reconnect: null,
    waitingToken: null,
  });
  if (isGuide) {
    void loggedIn();
    return;
  }
  // The shop is connected and works by asking; what is left is only the fast way, where the owner must paste it.
  if (mustPaste(useApp.getState().setup)) {
    showSetup('webhook');
    return;
  }
  usePlace.getState().showInbox();
  showWebhookWhenKnown();
}

function mustPaste(setup: SetupStatus | null): boolean {
  return setup?.webhook.registration === 'by-hand' && setup.webhook.handshakeAt === null;
}

/** Later than this the owner is at work and is not called back. */
const KNOWN_WITHIN_MS = 15_000;

let stopWatching = () => {};

/** Ends the wait for the way in; a window that starts over knows nothing of it. */
export function forgetConnecting(): void {
  stopWatching();
}

/** The way in may still be opening when the login ends: what is left to do shows only a moment later. */
function showWebhookWhenKnown(): void {
  stopWatching();
  const unsubscribe = useApp.subscribe(({ setup }) => {
    if (!mustPaste(setup)) return;
    stopWatching();
    const { screen, conversationId } = usePlace.getState();
    if (screen === 'inbox' && conversationId === null) showSetup('webhook');
  });
  const limit = setTimeout(unsubscribe, KNOWN_WITHIN_MS);
  stopWatching = () => {
    clearTimeout(limit);
    unsubscribe();
  };
}

function fail(problem: AppError): void {
  const needsKeys: AppError['code'][] = ['credentials-missing', 'app-id-wrong', 'app-secret-wrong'];
  useConnecting.setState((state) => ({
    isWaiting: false,
    problem,
    question: null,
    at: Date.now(),
    step: state.step !== 'guide' && needsKeys.includes(problem.code) ? 'keys' : state.step,
  }));
}
