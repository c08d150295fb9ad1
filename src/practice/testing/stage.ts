import { SUBSCRIBED_FIELDS } from '../../shared/instagram/platform.ts';
import type { PracticeControl } from '../control/control.ts';
import { asObject } from '../http/call.ts';
import { type Practice, type PracticeOptions, startPractice } from '../practice.ts';
import { type Callback, startCallback } from './callback.ts';

export interface GraphAnswer {
  status: number;
  body: Record<string, unknown>;
  /** `code/subcode` of a refusal, `ok` else. */
  verdict: string;
}

/** A practice Instagram with one connected account, one customer and one callback, ready to be spoken to. */
export interface Stage {
  practice: Practice;
  control: PracticeControl;
  callback: Callback;
  account: string;
  userId: string;
  person: string;
  token: string;
  /** The customer as the account knows them. */
  scopedId: string;
  /** `GET /me?…` and the like on graph.instagram.com with the account's token. */
  get(path: string): Promise<GraphAnswer>;
  post(path: string, body?: unknown): Promise<GraphAnswer>;
  /** `POST /me/messages` to the customer. */
  say(message: Record<string, unknown>, extra?: Record<string, unknown>): Promise<GraphAnswer>;
  close(): Promise<void>;
}

export async function openStage(options: PracticeOptions = {}): Promise<Stage> {
  const practice = await startPractice({ seed: 'stage', ...options });
  const { control } = practice;
  const callback = await startCallback();
  const account = 'fernpot.studio';
  const person = 'ada.lindqvist';
  const { userId } = await control.createAccount({ username: account, name: 'Fernpot' });
  await control.createPerson({ username: person, name: 'Ada Lindqvist' });
  const { token } = await control.generateToken({ account });
  await control.saveWebhook({ callbackUrl: callback.url, verifyToken: 'v', fields: [...SUBSCRIBED_FIELDS] });
  const scopedId = await control.scopedId({ account, person });
  const address = `${practice.urls.graphInstagram}/v26.0`;
  const headers = { authorization: `Bearer ${token}` };

  const post = (path: string, body: unknown = {}): Promise<GraphAnswer> =>
    readAnswer(
      fetch(`${address}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  return {
    practice,
    control,
    callback,
    account,
    userId,
    person,
    token,
    scopedId,
    get: (path) => readAnswer(fetch(`${address}${path}`, { headers })),
    post,
    say: (message, extra = {}) => post('/me/messages', { recipient: { id: scopedId }, message, ...extra }),
    async close() {
      await practice.close();
      await callback.close();
    },
  };
}

/** Reads an answer of a Graph host. */
export async function readAnswer(pending: Promise<Response>): Promise<GraphAnswer> {
  const response = await pending;
  const body = asObject(await response.json()) ?? {};
  const error = asObject(body.error);
  const verdict = error
    ? `${error.code}${error.error_subcode === undefined ? '' : `/${error.error_subcode}`}`
    : 'ok';
  return { status: response.status, body, verdict };
}
