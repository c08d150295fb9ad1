import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import type { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { LogFacts } from '../logging/log.ts';
import { watchAppIncident } from './app-incident.ts';
import { createCallQueue } from './call-queue.ts';
import type { Purpose } from './graph-error-table.ts';
import { createGraphRequest, type GraphRequest } from './graph-request.ts';

const TOKEN = `IGAA${'t'.repeat(60)}`;
const closers: Array<() => Promise<void>> = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A host of Instagram's that answers as it is told. */
async function host(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${await listening(server)}`;
}

/** Something at the other end of the line that speaks no HTTP, or stops in the middle of it. */
async function line(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    // A reset by the client is part of the play.
    socket.on('error', () => {});
    behave(socket);
  });
  closers.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${await listening(server)}`;
}

function desk() {
  const clock = createManualClock(0);
  const lines: LogFacts[] = [];
  const incidents: Array<number | null> = [];
  const log = {
    info: () => {},
    warn: (_event: string, facts: LogFacts = {}) => void lines.push(facts),
    error: () => {},
  };
  const send = createGraphRequest({
    fetch,
    clock,
    log,
    queue: createCallQueue(clock),
    incidents: watchAppIncident(clock, (since) => void incidents.push(since)),
  });
  const ask = (url: string, parts: Partial<GraphRequest<unknown>> = {}) =>
    send({ call: 'test', purpose: 'read', method: 'GET', url, token: TOKEN, schema: z.unknown(), ...parts });
  const failureOf = async (
    url: string,
    parts: Partial<GraphRequest<unknown>> = {},
  ): Promise<InstagramFailure> =>
    await ask(url, parts).then(
      () => expect.unreachable('it should have failed'),
      (error: InstagramFailure) => error,
    );
  return { clock, lines, incidents, ask, failureOf };
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('what is sent', () => {
  test('the token stands in the header, never in the address', async () => {
    let seen: IncomingMessage | null = null;
    const url = await host((request, response) => {
      seen = request;
      response.end('{"ok":1}');
    });
    expect(await desk().ask(`${url}/me`)).toEqual({ ok: 1 });
    expect(seen).toMatchObject({ url: '/me', headers: { authorization: `Bearer ${TOKEN}` } });
  });

  test('a redirect is never followed', async () => {
    let calls = 0;
    const url = await host((_request, response) => {
      calls++;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect((await desk().failureOf(url)).code).toBe('instagram-down');
    expect((await desk().failureOf(url, { purpose: 'send', method: 'POST', json: {} })).code).toBe(
      'not-confirmed',
    );
    expect(calls).toBe(2);
  });

  test.each([301, 308])('one for good (%i) is not asked for again', async (status) => {
    const url = await host((_request, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await desk().failureOf(url)).toMatchObject({
      code: 'instagram-answer-unreadable',
      reaction: { kind: 'permanent' },
      detail: { status },
    });
    expect(await desk().failureOf(url, { purpose: 'send', method: 'POST', json: {} })).toMatchObject({
      code: 'not-confirmed',
      reaction: { kind: 'look-first' },
    });
  });

  test('a token that fits into no header is refused before anything leaves', async () => {
    const failure = await desk().failureOf('http://127.0.0.1:9', { token: 'IG\nX-Evil: 1' });
    expect(failure.code).toBe('account-needs-reconnect');
  });
});

describe('what comes back', () => {
  type Body = [what: string, status: number, body: string, read: string, send: string];
  const graphError = (code: number) =>
    JSON.stringify({ error: { message: 'no', type: 'OAuthException', code } });

  test.each<Body>([
    ['an error inside a 200', 200, graphError(190), 'account-needs-reconnect', 'account-needs-reconnect'],
    [
      'an error with its code as text',
      400,
      '{"error":{"message":"x","code":"190"}}',
      'account-needs-reconnect',
      'account-needs-reconnect',
    ],
    ['an error without a code', 400, '{"error":{"message":"x"}}', 'refused', 'refused'],
    ['an error that is no object', 500, '{"error":"boom"}', 'instagram-down', 'not-confirmed'],
    [
      'the other shape',
      400,
      '{"error_type":"OAuthException","code":400,"error_message":"no"}',
      'refused',
      'refused',
    ],
    ['a page in HTML', 200, '<html>Welcome to Hotel</html>', 'instagram-answer-unreadable', 'not-confirmed'],
    ['nothing', 200, '', 'instagram-answer-unreadable', 'not-confirmed'],
    ['half an answer', 200, '{"a":', 'instagram-answer-unreadable', 'not-confirmed'],
    ['a gateway in HTML', 502, '<html>Bad gateway</html>', 'instagram-down', 'not-confirmed'],
    ['nothing with a 500', 500, '', 'instagram-down', 'not-confirmed'],
    [
      'a refusal in HTML',
      403,
      '<html>Forbidden</html>',
      'instagram-answer-unreadable',
      'instagram-answer-unreadable',
    ],
    ['too many calls without words', 429, '', 'rate-limited', 'rate-limited'],
    ['a proxy that gave up', 408, '', 'instagram-answer-unreadable', 'not-confirmed'],
  ])('%s', async (_what, status, body, read, send) => {
    const url = await host((_request, response) => response.writeHead(status).end(body));
    expect((await desk().failureOf(url)).code).toBe(read);
    expect((await desk().failureOf(url, { purpose: 'send', method: 'POST', json: {} })).code).toBe(send);
  });

  test('an answer in another form than agreed', async () => {
    const url = await host((_request, response) => response.end('{"id":[]}'));
    const schema = z.looseObject({ id: z.string() });
    expect((await desk().failureOf(url, { schema })).detail).toEqual({
      status: 200,
      message: 'unreadable: id',
    });
    expect((await desk().failureOf(url, { schema, purpose: 'send' })).code).toBe('not-confirmed');
  });

  test('ids keep their digits', async () => {
    const url = await host((_request, response) => response.end('{"user_id":26000000000000001}'));
    expect(await desk().ask(url)).toEqual({ user_id: '26000000000000001' });
  });

  test('how long to rest is read from the headers', async () => {
    const url = await host((_request, response) =>
      response
        .writeHead(400, {
          'x-business-use-case-usage': '{"1784":[{"type":"instagram","estimated_time_to_regain_access":3}]}',
          'retry-after': '20',
        })
        .end(graphError(80_002)),
    );
    expect((await desk().failureOf(url)).reaction).toEqual({
      kind: 'wait',
      scope: 'account',
      waitMs: 180_000,
    });
  });
});

describe('a line that breaks', () => {
  const both = async (url: string): Promise<[string, string]> => {
    const { failureOf } = desk();
    const read = await failureOf(url);
    const send = await failureOf(url, { purpose: 'send', method: 'POST', json: { text: 'hi' } });
    return [read.code, send.code];
  };

  test('nobody listens: nothing left', async () => {
    expect(await both(`http://127.0.0.1:${await freePort()}`)).toEqual([
      'network-unreachable',
      'network-unreachable',
    ]);
  });

  test('no TLS at the other end: nothing left', async () => {
    const url = await line((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await both(url.replace('http:', 'https:'))).toEqual([
      'network-unreachable',
      'network-unreachable',
    ]);
  });

  test('cut off in the handshake: nothing left', async () => {
    const url = await line((socket) => socket.once('data', () => socket.destroy()));
    expect(await both(url.replace('http:', 'https:'))).toEqual([
      'network-unreachable',
      'network-unreachable',
    ]);
  });

  test('reset after the request: it may have arrived', async () => {
    const url = await line((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await both(url)).toEqual(['instagram-down', 'not-confirmed']);
  });

  test('closed without an answer: it may have arrived', async () => {
    const url = await line((socket) => socket.once('data', () => socket.end()));
    expect(await both(url)).toEqual(['instagram-down', 'not-confirmed']);
  });

  test('cut off in the middle of the answer: it may have arrived', async () => {
    const url = await line((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"message_id":"m')),
    );
    expect(await both(url)).toEqual(['instagram-down', 'not-confirmed']);
  });

  test.each<[Purpose, number, string]>([
    ['read', 15_000, 'instagram-down'],
    ['send', 30_000, 'not-confirmed'],
  ])('silence on a %s ends after %i ms', async (purpose, patience, code) => {
    const { clock, failureOf } = desk();
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const url = await host(() => isAsked());
    const failure = failureOf(url, { purpose, method: 'POST', json: {} });
    await asked;
    await clock.advance(patience - 1);
    await clock.advance(1);
    expect(await failure).toMatchObject({ code, detail: { message: 'timeout' } });
  });
});

test('neither log nor failure knows a secret', async () => {
  const url = await host((_request, response) =>
    response.writeHead(400).end(
      JSON.stringify({
        error: { code: 190, message: `Malformed access token ${TOKEN} and s3cret-of-app` },
      }),
    ),
  );
  const { lines, failureOf } = desk();
  const failure = await failureOf(`${url}/access_token?client_secret=s3cret-of-app&access_token=${TOKEN}`, {
    secrets: ['s3cret-of-app'],
  });
  const told = JSON.stringify([lines, failure, failure.message, failure.stack, String(failure.cause)]);
  expect(lines).toHaveLength(1);
  expect(told).not.toContain(TOKEN);
  expect(told).not.toContain('s3cret-of-app');
});
