import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';
import type { KeepWebhook } from '../storage/records.ts';
import { createRefusalLog, type RefusalLog } from './refusal-log.ts';
import { createRoom, giveUpSlowest, type RequestBody, type Room, readBody } from './request-body.ts';
import { userIdInSignedRequest } from './signed-request.ts';
import { endStalledConnections } from './stalled-connections.ts';
import { type AppSecrets, isSameText, isSignatureHeader, signerOf } from './webhook-signature.ts';

/** Authentic bodies up to this size are kept and answered 200, so that Meta never sends them in vain. */
export const MAX_WEBHOOK_BYTES = 6 * 1024 * 1024;
const MAX_FORM_BYTES = 64 * 1024;
const MAX_HEAD_BYTES = 16 * 1024;
const MAX_IN_FLIGHT = 128;
/** Bodies held at a time, all together: bounds the memory that strangers can make us take. */
const MAX_HELD_BYTES = 64 * 1024 * 1024;
const MAX_CONNECTIONS = 256;
/** A refused body up to this size is let run out, and the connection, one of the tunnel's stock, stays. */
const MAX_IGNORED_BYTES = 64 * 1024;
const CLOSE_GRACE_MS = 3_000;

export const WEBHOOK_PATH = '/webhooks/instagram';

export interface WebhookServerParts {
  /** What an own address of the owner leads to; left out, or taken by somebody else: the system chooses. */
  preferredPort?: number | undefined;
  /** The app secrets that may have signed; asked for at each request that has the form of a signed one. */
  secrets(): Promise<AppSecrets>;
  verifyToken(): Promise<string | null>;
  /** Commits the raw body. Only then is Meta answered; when it fails, Meta is told to come again. */
  keep(webhook: KeepWebhook): Promise<{ id: number; isNew: boolean }>;
  onKept(row: { id: number; isNew: boolean }): void;
  /** It had the form of a signed body, and none of the secrets had signed it. */
  onWrongSignature?(at: number): void;
  /** Meta's verification call was answered. */
  onHandshake(at: number): void;
  /** The person behind this app-scoped id took the app away. */
  onDeauthorized(appScopedUserId: string): void;
  onDataDeletion(appScopedUserId: string, confirmationCode: string): void;
  /** The page a person is sent to who asked for their data to be deleted. */
  deletionStatusUrl(confirmationCode: string): string;
  /** Answers a GET or HEAD for one outgoing attachment; false when the token names none. */
  serveMedia?(token: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  clock: Clock;
  log: Log;
}

export interface WebhookServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Announces a probe; `arrived` says whether its request has reached this very server. */
  expectProbe(nonce: string): { arrived(): boolean; forget(): void };
  /** Lets requests in flight end, 3 s at the most. */
  close(): Promise<void>;
}

interface Door extends WebhookServerParts {
  room: Room;
  refusals: RefusalLog;
  /** Announced probes, and whether each has arrived. */
  expected: Map<string, boolean>;
}

/**
 * The one door for Instagram: listens on 127.0.0.1, a tunnel leads here. Knows exactly the routes of the
 * contract and answers everything else 404 with an empty body.
 */
export async function startWebhookServer(parts: WebhookServerParts): Promise<WebhookServer> {
  const refusals = createRefusalLog(parts);
  const door: Door = { ...parts, expected: new Map(), room: createRoom(MAX_HELD_BYTES), refusals };
  const { expected } = door;
  const inFlight = new Set<Promise<void>>();

  // Strict, whatever flags this process was started with: what can be read in two ways is not read at all.
  const options = { maxHeaderSize: MAX_HEAD_BYTES, insecureHTTPParser: false };
  const server = createServer(options, (request, response) => {
    if (inFlight.size >= MAX_IN_FLIGHT && !giveUpSlowest(door.room)) return end(response, 503);
    const answering = answer(request, response, door)
      .catch((error: unknown) => {
        parts.log.error('webhook.failed', { problem: nameOf(error) });
        end(response, 500);
      })
      .finally(() => inFlight.delete(answering));
    inFlight.add(answering);
  });
  const stopWatching = protect(server, parts.clock);
  await listen(server, parts.preferredPort ?? 0);

  return {
    port: (server.address() as AddressInfo).port,
    expectProbe(nonce) {
      expected.set(nonce, false);
      return { arrived: () => expected.get(nonce) === true, forget: () => void expected.delete(nonce) };
    },
    async close() {
      stopWatching();
      refusals.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await settledWithin(CLOSE_GRACE_MS, Promise.all(inFlight), parts.clock);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What keeps strangers from wearing the server out. See stalled-connections.ts for the head of a request. */
function protect(server: Server, clock: Clock): () => void {
  server.headersTimeout = 0;
  server.requestTimeout = 0;
  // The tunnel's idle connections are its stock; closing one might cost the webhook that is just under way.
  server.keepAliveTimeout = 0;
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = 64;
  // Not HTTP at all, or a head that is too long: no answer, or the relay might take it for another request's.
  server.on('clientError', (_error, socket) => socket.destroy());
  return endStalledConnections(server, clock);
}

async function answer(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const base = 'http://127.0.0.1';
  if (!URL.canParse(request.url ?? '', base)) return end(response, 404);
  const url = new URL(request.url ?? '', base);
  const route = `${request.method} ${url.pathname}`;
  if (route === `POST ${WEBHOOK_PATH}`) return takeWebhook(request, response, door);
  if (route === `GET ${WEBHOOK_PATH}`) return shakeHands(url, response, door);
  if (route === 'POST /instagram/deauthorize') return deauthorize(request, response, door);
  if (route === 'POST /instagram/data-deletion') return deleteData(request, response, door);

  const [, nonce] = route.match(/^GET \/health\/([0-9A-Za-z_-]{1,64})$/) ?? [];
  if (nonce) {
    if (door.expected.has(nonce)) door.expected.set(nonce, true);
    return end(response, 200, nonce, 'text/plain');
  }
  const [, token] = route.match(/^(?:GET|HEAD) \/media\/([0-9A-Za-z_-]{16,128})$/) ?? [];
  if (token && (await door.serveMedia?.(token, request, response))) return;
  return end(response, 404);
}

/** Signature before anything else, kept before acknowledged: a webhook answered 200 never comes again. */
async function takeWebhook(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const header = request.headers['x-hub-signature-256']?.toString();
  if (!isSignatureHeader(header)) return refuse(request, response, door, 'no-signature');
  const body = await readBody(request, { limit: MAX_WEBHOOK_BYTES, room: door.room, clock: door.clock });
  if (body.kind !== 'bytes') return refuse(request, response, door, body.kind);
  try {
    const signedWith = signerOf(body.bytes, header, await door.secrets());
    if (!signedWith) {
      door.onWrongSignature?.(door.clock.now());
      return refuse(request, response, door, 'wrong-signature');
    }
    const digest = createHash('sha256').update(body.bytes).digest('hex');
    const receivedAt = door.clock.now();
    const row = await door.keep({ receivedAt, body: body.bytes, digest, signedWith });
    end(response, 200);
    door.onKept(row);
  } finally {
    door.room.bytesLeft += body.bytes.length;
  }
}

type Refusal = Exclude<RequestBody['kind'], 'bytes'> | 'no-signature' | 'wrong-signature';

const REFUSAL_STATUS = {
  'no-signature': 401,
  'wrong-signature': 401,
  'too-large': 413,
  'too-slow': 408,
  'no-room': 503,
  gone: 400,
} as const satisfies Record<Refusal, number>;

/** Nothing is stored: whoever is not Meta could fill the disk otherwise. The log says what was turned away. */
function refuse(request: IncomingMessage, response: ServerResponse, door: Door, reason: Refusal): void {
  request.resume();
  door.refusals.note('webhook.refused', reason, { bytes: declaredBytes(request) });
  end(response, REFUSAL_STATUS[reason]);
}

/** Meta checks a callback address by asking for a challenge back (webhooks page, "Verification requests"). */
async function shakeHands(
  url: URL,
  response: ServerResponse,
  { verifyToken, onHandshake, clock, log, refusals }: Door,
): Promise<void> {
  const expected = await verifyToken();
  const given = url.searchParams.get('hub.verify_token');
  const challenge = url.searchParams.get('hub.challenge');
  const isOurs = expected !== null && given !== null && isSameText(given, expected);
  if (!isOurs || !challenge || url.searchParams.get('hub.mode') !== 'subscribe') {
    refusals.note('webhook.handshake-refused', isOurs ? 'incomplete' : 'wrong verify token');
    return end(response, 403);
  }
  end(response, 200, challenge, 'text/plain');
  log.info('webhook.handshake');
  onHandshake(clock.now());
}

async function deauthorize(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const userId = await signedUserId(request, response, door);
  if (userId === null) return;
  door.log.info('instagram.deauthorized');
  door.onDeauthorized(userId);
  end(response, 200);
}

/** Answers the two values Meta's data deletion page asks for. */
async function deleteData(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const userId = await signedUserId(request, response, door);
  if (userId === null) return;
  const code = randomBytes(12).toString('hex');
  door.log.info('instagram.data-deletion-asked', { confirmationCode: code });
  door.onDataDeletion(userId, code);
  const page = { url: door.deletionStatusUrl(code), confirmation_code: code };
  end(response, 200, JSON.stringify(page), 'application/json');
}

/** The person a signed form speaks of; null when it was refused, and then answered already. */
async function signedUserId(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<string | null> {
  const body = await readBody(request, { limit: MAX_FORM_BYTES, room: door.room, clock: door.clock });
  if (body.kind === 'bytes') {
    door.room.bytesLeft += body.bytes.length;
    const form = new URLSearchParams(body.bytes.toString('utf8'));
    const userId = userIdInSignedRequest(form.get('signed_request') ?? '', await door.secrets());
    if (userId) return userId;
  }
  door.refusals.note('instagram.signed-request-refused', body.kind === 'bytes' ? 'not-signed' : body.kind);
  end(response, 401);
  return null;
}

function end(response: ServerResponse, status: number, body = '', type?: string): void {
  if (response.headersSent || response.destroyed) return void response.end();
  if (type) {
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader('x-content-type-options', 'nosniff');
  }
  if (isBodyInTheWay(response.req, status)) response.setHeader('connection', 'close');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status);
  response.end(body);
}

/** Answers that are given as soon as the head is read, when the body is about to come and nobody wants it. */
const SAID_AT_ONCE = [200, 401, 403, 404];

/** What is still to come of a body keeps the connection from being used again: it drips, is large or has no end. */
function isBodyInTheWay(request: IncomingMessage, status: number): boolean {
  if (request.complete) return false;
  if (!SAID_AT_ONCE.includes(status)) return true;
  return request.headers['transfer-encoding'] !== undefined || declaredBytes(request) > MAX_IGNORED_BYTES;
}

function declaredBytes(request: IncomingMessage): number {
  return Number(request.headers['content-length'] ?? 0);
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await listenOn(server, port);
  } catch (error) {
    if (port === 0) throw error;
    // Another program took it while this one was closed. Whatever leads here by itself follows to any port.
    await listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Waits for the work, but no longer than `ms`. */
async function settledWithin(ms: number, work: Promise<unknown>, clock: Clock): Promise<void> {
  let forget = (): void => {};
  const late = new Promise<void>((resolve) => {
    forget = clock.after(ms, resolve);
  });
  await Promise.race([work, late]);
  forget();
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
