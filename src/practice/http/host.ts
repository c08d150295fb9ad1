import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphError, graphErrorAnswer } from '../graph/graph-error.ts';
import type { Fault, RouteName } from '../world/faults.ts';
import type { RequestRecord } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { faultAnswer, writeTruncated } from './apply-fault.ts';
import { type Call, readCall } from './call.ts';
import { type Listening, listen } from './listen.ts';

export interface Route {
  name: RouteName;
  method: string;
  /** Whether the path (without version) is this route's; what it captured goes to `serve`. */
  path: RegExp;
  serve(call: Call, captured: string[]): Answer | Promise<Answer>;
}

export interface Host {
  name: string;
  routes: Route[];
  /** Path as the routes see it, for hosts whose paths carry a version. Throws `GraphError` for a bad one. */
  innerPath?(path: string): string;
  /** Headers on every answer. */
  headers?(call: Call): Record<string, string>;
  notFound(call: Call): Answer;
}

/** Serves one host on its own port: finds the route, lets faults strike, writes all of it down. */
export function serveHost(world: World, host: Host): Promise<Listening> {
  return listen((request, response) => serve(world, host, request, response));
}

async function serve(
  world: World,
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  const { name, work } = findWork(host, call);
  const record = recordOf(world, host.name, name, call);
  const fault = world.faults.take({ route: name, method: call.method, path: call.path });

  if (fault?.delayMs) await pause(world, fault.delayMs);
  const answer = await answerTo(fault, work);
  if (fault?.answerDelayMs) await pause(world, fault.answerDelayMs);
  // What a fault says of itself stands.
  answer.headers = { ...host.headers?.(call), ...answer.headers };
  note(record, answer, fault);
  world.journal.requests.add(record);
  if (answer.afterwards) afterClose(response, answer.afterwards);
  write(response, answer, fault);
}

type Work = () => Answer | Promise<Answer>;

function findWork(host: Host, call: Call): { name: RouteName; work: Work } {
  let path: string;
  try {
    path = host.innerPath?.(call.path) ?? call.path;
  } catch (error) {
    return { name: 'unknown', work: () => refusal(error) };
  }
  for (const route of host.routes) {
    const match = route.method === call.method ? route.path.exec(path) : null;
    if (match) return { name: route.name, work: () => route.serve(call, match.slice(1)) };
  }
  return { name: 'unknown', work: () => host.notFound(call) };
}

async function answerTo(fault: Fault | null, work: Work): Promise<Answer> {
  const replaced = fault?.answer ? faultAnswer(fault.answer) : null;
  if (fault && (replaced || fault.drop) && !fault.doesWork) return replaced ?? faultAnswer({});
  let done: Answer;
  try {
    done = await work();
  } catch (error) {
    done = refusal(error);
  }
  if (replaced && done.afterwards) replaced.afterwards = done.afterwards;
  return replaced ?? done;
}

function refusal(error: unknown): Answer {
  if (error instanceof GraphError) return graphErrorAnswer(error);
  throw error;
}

function write(response: ServerResponse, answer: Answer, fault: Fault | null): void {
  if (fault?.drop) {
    response.destroy();
    return;
  }
  if (fault?.truncateAt !== undefined) {
    writeTruncated(response, answer, fault.truncateAt);
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/** Also when the caller is gone already: what was done stays done. */
function afterClose(response: ServerResponse, run: () => void): void {
  if (response.closed) run();
  else response.once('close', run);
}

function recordOf(world: World, host: string, route: RouteName, call: Call): RequestRecord {
  const tokenIn = call.headers.authorization?.startsWith('Bearer ')
    ? 'header'
    : call.query.has('access_token')
      ? 'query'
      : 'access_token' in call.params
        ? 'body'
        : null;
  const token = call.headers.authorization?.slice(7) ?? call.params.access_token;
  return {
    sequence: world.journal.nextSequence(),
    at: world.clock.now(),
    host,
    route,
    method: call.method,
    path: call.path,
    query: Object.fromEntries(call.query),
    headers: call.headers,
    body: call.body.toString('utf8').slice(0, 20_000),
    tokenIn,
    accountUserId: world.tokens.find((known) => known.value === token)?.accountUserId ?? null,
    status: null,
    errorCode: null,
    errorSubcode: null,
  };
}

function note(record: RequestRecord, answer: Answer, fault: Fault | null): void {
  record.status = fault?.drop ? null : answer.status;
  if (answer.status < 400 || typeof answer.body !== 'string') return;
  record.errorCode = numberAfter('code', answer.body);
  record.errorSubcode = numberAfter('error_subcode', answer.body);
}

/** Reads one number out of an error body without trusting that it is JSON (faults may answer anything). */
function numberAfter(name: string, body: string): number | null {
  const match = new RegExp(`"${name}":(-?\\d+)`).exec(body);
  return match ? Number(match[1]) : null;
}

function pause(world: World, ms: number): Promise<void> {
  return new Promise((resolve) => {
    world.realClock.after(ms, resolve);
  });
}
