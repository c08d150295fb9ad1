import type { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { CallLimit } from '../../shared/instagram/platform.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { ErrorDetail } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import type { IncidentWatch } from './app-incident.ts';
import type { CallQueue, QueuedCall } from './call-queue.ts';
import { parseExactJson } from './exact-json.ts';
import type { Purpose } from './graph-error-table.ts';
import { type ErrorAnswer, failureOf } from './graph-errors.ts';
import { GraphErrorAnswer, LoginErrorAnswer } from './graph-schemas.ts';
import type { Urgency } from './instagram.ts';
import { digestOf } from './token-digest.ts';
import { neverLeft, transportErrorName } from './transport-failure.ts';
import { regainMsOf, usageOf } from './usage-headers.ts';

/** One call to one of Instagram's hosts. */
export interface GraphRequest<T> {
  /** Its name in the log; addresses are never logged, some have to carry a token. */
  call: string;
  purpose: Purpose;
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  /** Goes into the Authorization header. */
  token?: string;
  form?: Record<string, string>;
  json?: unknown;
  /** What it counts against beside the allowance for everything; a send that says nothing is a light one. */
  limit?: CallLimit;
  /** Left out: somebody waits for it. */
  urgency?: Urgency;
  /** The account may be new here: that it is refused says nothing about the app. */
  isLogin?: boolean;
  /** What must not show up in an error's words, beside the token. */
  secrets?: readonly string[];
  schema: z.ZodType<T>;
}

export type SendGraphRequest = <T>(request: GraphRequest<T>) => Promise<T>;

const TIMEOUT_MS = 15_000;
/** Meta may fetch media before it answers a send. */
const SEND_TIMEOUT_MS = 30_000;
/** A page of 20 messages with long links is some 100 kB; more than this is no answer of Instagram's. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * The one way to Instagram. Answers what `schema` makes of the body, or throws an `InstagramFailure`:
 * `network-unreachable` when nothing left this computer, `not-confirmed` when a message may have gone out,
 * else what the error table says. Redirects are never followed, so that no token goes along.
 */
export function createGraphRequest({
  fetch,
  clock,
  log,
  queue,
  incidents,
}: {
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: Log;
  queue: CallQueue;
  incidents: IncidentWatch;
}): SendGraphRequest {
  async function ask<T>(request: GraphRequest<T>, account: string | null): Promise<T> {
    const startedAt = clock.now();
    try {
      const { response, body } = await exchange(fetch, clock, request);
      if (account !== null) queue.learn(account, usageOf(response.headers));
      return readAnswer(request, response, body);
    } catch (error) {
      if (error instanceof InstagramFailure) noteFailed(log, request.call, error, clock.now() - startedAt);
      throw error;
    }
  }

  async function askAs<T>(account: string, request: GraphRequest<T>): Promise<T> {
    await queue.begin(queuedCall(account, request)).catch((error: unknown) => {
      log.info('instagram.call-held-back', { call: request.call });
      throw error;
    });
    try {
      const answer = await ask(request, account);
      incidents.worked(account);
      return answer;
    } catch (error) {
      if (request.isLogin !== true) incidents.failed(account, error);
      throw error;
    }
  }

  return async (request) => {
    if (request.token === undefined) return await ask(request, null);
    refuseUnsendableToken(request.token);
    return await askAs(digestOf(request.token), request);
  };
}

function noteFailed(log: Log, call: string, { code, reaction, detail }: InstagramFailure, ms: number): void {
  log.warn('instagram.call-failed', {
    call,
    means: code,
    reaction: reaction.kind,
    status: detail?.status ?? null,
    code: detail?.code ?? null,
    subcode: detail?.subcode ?? null,
    traceId: detail?.traceId ?? null,
    ms,
  });
}

function queuedCall<T>(account: string, request: GraphRequest<T>): QueuedCall {
  const limit = request.limit ?? (isSend(request) ? 'light sends' : null);
  return { account, limit, urgency: request.urgency ?? 'urgent' };
}

/** A header takes printable ASCII only; a token with anything else was never one. */
function refuseUnsendableToken(token: string): void {
  if (/^[\x21-\x7e]+$/.test(token)) return;
  throw new InstagramFailure('account-needs-reconnect', { kind: 'pause-account' }, null);
}

async function exchange<T>(
  fetch: typeof globalThis.fetch,
  clock: Clock,
  request: GraphRequest<T>,
): Promise<{ response: Response; body: string }> {
  const timeout = new AbortController();
  const cancelTimer = clock.after(isSend(request) ? SEND_TIMEOUT_MS : TIMEOUT_MS, () => timeout.abort());
  try {
    const response = await fetch(request.url, { ...fetchOptions(request), signal: timeout.signal });
    return { response, body: await readBody(response) };
  } catch (error) {
    // The error itself is not handed on: its words may quote a header.
    const message = timeout.signal.aborted ? 'timeout' : transportErrorName(error);
    throw neverLeft(error)
      ? new InstagramFailure('network-unreachable', { kind: 'retry' }, { message })
      : noAnswer(request, { message });
  } finally {
    cancelTimer();
  }
}

function fetchOptions<T>(request: GraphRequest<T>): RequestInit {
  const headers = new Headers({ accept: 'application/json' });
  if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`);
  if (request.json !== undefined) headers.set('content-type', 'application/json');
  const options: RequestInit = { method: request.method, headers, redirect: 'manual', credentials: 'omit' };
  if (request.json !== undefined) return { ...options, body: JSON.stringify(request.json) };
  if (request.form !== undefined) return { ...options, body: new URLSearchParams(request.form) };
  return options;
}

async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new Error('answer too large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function readAnswer<T>(request: GraphRequest<T>, response: Response, body: string): T {
  const value = jsonOrUndefined(body);
  const error = errorIn(value, request.purpose, response);
  if (error) throw failureOf(error, secretsOf(request));
  if (value === undefined || !response.ok) throw unreadable(request, response);
  const parsed = request.schema.safeParse(value);
  if (!parsed.success) throw unreadable(request, response, parsed.error.issues[0]?.path.join('.'));
  return parsed.data;
}

function jsonOrUndefined(body: string): unknown {
  try {
    return parseExactJson(body);
  } catch {
    // A proxy's HTML, nothing at all, or half an answer: the caller decides by the status what that means.
    return undefined;
  }
}

function errorIn(value: unknown, purpose: Purpose, response: Response): ErrorAnswer | null {
  const base = { status: response.status, purpose, regainMs: regainMsOf(response.headers) };
  const graph = GraphErrorAnswer.safeParse(value);
  if (graph.success) {
    const { error } = graph.data;
    const userWords = [error.error_user_title, error.error_user_msg].filter(Boolean).join(': ');
    return {
      ...base,
      code: error.code ?? null,
      subcode: error.error_subcode ?? null,
      type: error.type ?? null,
      message: error.message,
      userMessage: userWords || null,
      traceId: error.fbtrace_id ?? null,
      isTransient: error.is_transient ?? false,
    };
  }
  const login = LoginErrorAnswer.safeParse(value);
  if (!login.success) return null;
  return {
    ...base,
    code: null,
    subcode: null,
    type: login.data.error_type,
    message: login.data.error_message,
    userMessage: null,
    traceId: null,
    isTransient: false,
  };
}

/** Something answered, but not in Instagram's words. After a 4xx nothing was taken; else a send may have been. */
function unreadable<T>(request: GraphRequest<T>, response: Response, field?: string): InstagramFailure {
  const { status } = response;
  const detail: ErrorDetail = { status, ...(field && { message: `unreadable: ${field}` }) };
  if (status === 429) {
    const waitMs = regainMsOf(response.headers);
    return new InstagramFailure('rate-limited', { kind: 'wait', scope: 'account', waitMs }, detail);
  }
  // Moved for good: asking the same address again would be told the same for ever.
  const isOver = (status >= 400 && status < 500 && status !== 408) || (isMoved(status) && !isSend(request));
  if (isOver) {
    return new InstagramFailure('instagram-answer-unreadable', { kind: 'permanent' }, detail);
  }
  if (isSend(request)) return new InstagramFailure('not-confirmed', { kind: 'look-first' }, detail);
  if (status >= 500 || isRedirect(status)) {
    return new InstagramFailure('instagram-down', { kind: 'retry' }, detail);
  }
  return new InstagramFailure('instagram-answer-unreadable', { kind: 'retry' }, detail);
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function isMoved(status: number): boolean {
  return status === 301 || status === 308;
}

function noAnswer<T>(request: GraphRequest<T>, detail: ErrorDetail): InstagramFailure {
  if (isSend(request)) return new InstagramFailure('not-confirmed', { kind: 'look-first' }, detail);
  return new InstagramFailure('instagram-down', { kind: 'retry' }, detail);
}

function isSend<T>(request: GraphRequest<T>): boolean {
  return request.purpose === 'send' || request.purpose === 'tagged-send';
}

function secretsOf<T>(request: GraphRequest<T>): string[] {
  return [...(request.secrets ?? []), ...(request.token === undefined ? [] : [request.token])];
}
