import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { openRawConnection, type RawConnection, statusesIn } from '../../../tests/support/raw-connection.ts';
import type { KeepWebhook } from '../storage/records.ts';
import { startWebhookServer, type WebhookServer } from './webhook-server.ts';

const SECRET = 'instagram-app-secret';
const PATH = '/webhooks/instagram';

let clock: ManualClock;
let server: WebhookServer;
let kept: KeepWebhook[];
let lines: string[];
let secretsAsked: number;
let keep: (webhook: KeepWebhook) => Promise<{ id: number; isNew: boolean }>;
let connections: RawConnection[];

beforeEach(async () => {
  clock = createManualClock(1_780_000_000_000);
  kept = [];
  lines = [];
  secretsAsked = 0;
  connections = [];
  keep = async (webhook) => ({ id: kept.push(webhook), isNew: true });
  const write = (event: string, facts?: object) =>
    void lines.push(`${event} ${JSON.stringify(facts ?? null)}`);
  server = await startWebhookServer({
    secrets: async () => {
      secretsAsked += 1;
      return { instagram: SECRET };
    },
    verifyToken: async () => 'our-verify-token',
    keep: (webhook) => keep(webhook),
    onKept: () => {},
    onHandshake: () => {},
    onDeauthorized: () => {},
    onDataDeletion: () => {},
    deletionStatusUrl: () => 'https://shop.example/deleted',
    serveMedia: async () => false,
    clock,
    log: { info: write, warn: write, error: write },
  });
});
afterEach(async () => {
  for (const { socket } of connections) socket.destroy();
  await server.close();
});

async function opened(): Promise<RawConnection> {
  const connection = await openRawConnection(server.port);
  connections.push(connection);
  return connection;
}

const sign = (body: string) => `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
const post = (body: string, headers: string[] = []) =>
  [
    `POST ${PATH} HTTP/1.1`,
    'Host: shop.example',
    ...headers,
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
const signedPost = (body: string) => post(body, [`X-Hub-Signature-256: ${sign(body)}`]);
const wronglySignedPost = (body: string) => post(body, [`X-Hub-Signature-256: sha256=${'0'.repeat(64)}`]);

/** What comes back for these bytes: until the line falls silent because another request has been answered. */
async function said(raw: string): Promise<string> {
  const connection = await opened();
  connection.socket.write(raw, 'latin1');
  await reachServer();
  return connection.heard();
}

/** Whatever was written before is read by the server before this answer comes. */
async function reachServer(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await fetch(`http://127.0.0.1:${server.port}/`);
}

async function takesSigned(): Promise<void> {
  const connection = await opened();
  connection.socket.write(signedPost('{"still":"there"}'));
  await expect.poll(() => statusesIn(connection.heard())).toEqual([200]);
}

test('only this computer reaches the receiver, and only at 127.0.0.1', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1');
  for (const host of [...others, '::1']) {
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({ host, port: server.port });
      socket.once('connect', () => {
        socket.destroy();
        resolve('connected');
      });
      socket.once('error', () => resolve('refused'));
    });
    expect([host, outcome]).toEqual([host, 'refused']);
  }
});

/** A signed request, dressed up as the body of another: whoever reads a body's end wrongly would keep it. */
const SMUGGLED = signedPost('{"smuggled":true}');
const chunk = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const begin = (...headers: string[]) =>
  [`POST ${PATH} HTTP/1.1`, 'Host: shop.example', ...headers, '', ''].join('\r\n');

describe('a request that two readers would understand differently', () => {
  test.each([
    ['two lengths', begin('Content-Length: 0', `Content-Length: ${SMUGGLED.length}`) + SMUGGLED],
    ['the same length twice', begin('Content-Length: 2', 'Content-Length: 2') + SMUGGLED],
    ['length and chunks', begin('Content-Length: 0', 'Transfer-Encoding: chunked') + chunk(SMUGGLED)],
    [
      'chunks and length',
      begin('Transfer-Encoding: chunked', `Content-Length: ${SMUGGLED.length}`) + chunk(SMUGGLED),
    ],
    ['chunks that are none', `${begin('Transfer-Encoding: chunked')}zz\r\n${SMUGGLED}`],
    ['a chunk shorter than it says', `${begin('Transfer-Encoding: chunked')}2\r\nabcd\r\n${SMUGGLED}`],
    ['an unknown encoding', begin('Transfer-Encoding: cow') + SMUGGLED],
    ['chunked, but not last', begin('Transfer-Encoding: chunked, identity') + chunk(SMUGGLED)],
    ['a negative length', begin('Content-Length: -1') + SMUGGLED],
    ['a length with a sign', begin('Content-Length: +0') + SMUGGLED],
    ['a length in words', begin('Content-Length: none') + SMUGGLED],
    ['a blank before the colon', begin('Content-Length : 0') + SMUGGLED],
    ['a header that goes on in the next line', begin('X-A: b', ' Content-Length: 0') + SMUGGLED],
    ['a line that ends in LF alone', begin('X-A: b\nContent-Length: 0') + SMUGGLED],
    ['a line that ends in CR alone', begin('X-A: b\rContent-Length: 0') + SMUGGLED],
    ['a NUL in a header', begin('X-A: \0') + SMUGGLED],
  ])('%s: the inner one is never taken as a request of its own', async (_, raw) => {
    await said(raw);
    expect(kept).toEqual([]);
    await takesSigned();
  });

  test('a body stays a body, whatever it looks like', async () => {
    const heard = await said(post(SMUGGLED));
    expect(statusesIn(heard)).toEqual([401]);
    expect(kept).toEqual([]);
  });
});

describe('what is not a request of Instagram’s', () => {
  test.each([
    ['a head of 17 kB', begin(`X-A: ${'a'.repeat(17 * 1024)}`)],
    ['an address of 17 kB', `GET /${'a'.repeat(17 * 1024)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['no words at all', '\r\n\r\n\r\n\0\0\0\0'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a tunnel', 'CONNECT instagram.com:443 HTTP/1.1\r\nHost: instagram.com\r\n\r\n'],
  ])('%s is hung up on without a word', async (_, raw) => {
    const connection = await opened();
    connection.socket.write(raw, 'latin1');
    expect(await connection.ended).toBe('');
    await takesSigned();
  });

  test.each([
    '/',
    '/.',
    '/..%2f..%2fetc%2fpasswd',
    '/../../etc/passwd',
    '/media',
    '/media/',
    '/media/..%2f..%2fsecret',
    '/media/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '/health',
    'http://shop.example/media/',
    '*',
  ])('%s lists and gives nothing', async (address) => {
    const heard = await said(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(statusesIn(heard)).toEqual([404]);
    expect(heard).toMatch(/content-length: 0\r\n[\s\S]*\r\n\r\n$/);
    expect(heard).not.toMatch(/server:|x-powered-by:|node/i);
  });

  test.each(['TRACE', 'OPTIONS', 'DELETE', 'PATCH', 'PROPFIND'])('%s does nothing', async (method) => {
    expect(statusesIn(await said(`${method} ${PATH} HTTP/1.1\r\nHost: x\r\n\r\n`))).toEqual([404]);
  });

  test('an upgrade is not made', async () => {
    const heard = await said(
      `GET ${PATH} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(statusesIn(heard)).toEqual([403]);
  });
});

describe('half of a request', () => {
  test('keeps nothing, and its place is free again', async () => {
    const whole = signedPost('{"half":"a body"}');
    for (let at = 1; at < whole.length; at += 17) {
      const connection = await opened();
      connection.socket.end(whole.slice(0, at));
      await connection.ended;
    }
    expect(kept).toEqual([]);
    await takesSigned();
  });

  test('however many drip, the oldest makes room for the next whole one', async () => {
    const dripping: RawConnection[] = [];
    for (let index = 0; index < 128; index += 1) {
      const connection = await opened();
      connection.socket.write(`${begin(`X-Hub-Signature-256: ${sign('x')}`, 'Content-Length: 99')}{`);
      dripping.push(connection);
    }
    await reachServer();
    await takesSigned();
    expect(statusesIn(dripping[0]?.heard() ?? '')).toEqual([408]);
    expect(statusesIn(dripping.at(-1)?.heard() ?? '')).toEqual([]);
  });
});

test('requests said in one breath are answered one by one, in their order', async () => {
  const bodies = Array.from({ length: 400 }, (_, index) => `{"number":${index}}`);
  const connection = await opened();
  connection.socket.write(
    bodies.map((body, index) => (index % 2 === 0 ? signedPost(body) : post(body))).join(''),
  );
  const expected = bodies.map((_, index) => (index % 2 === 0 ? 200 : 401));
  await expect.poll(() => statusesIn(connection.heard()).length, { timeout: 10_000 }).toBe(bodies.length);
  expect(statusesIn(connection.heard())).toEqual(expected);
  expect(kept.map(({ body }) => Buffer.from(body).toString())).toEqual(
    bodies.filter((_, at) => at % 2 === 0),
  );
});

describe('a flood', () => {
  const FLOOD = 2_000;
  const LINES = 8;

  /** Every request when the one before it has been answered, all over the same few connections. */
  async function flood(request: string): Promise<RawConnection[]> {
    const flooding: RawConnection[] = [];
    for (let line = 0; line < LINES; line += 1) flooding.push(await opened());
    await Promise.all(
      flooding.map(async (connection) => {
        for (let done = 1; done <= FLOOD / LINES; done += 1) {
          connection.socket.write(request);
          while (statusesIn(connection.heard()).length < done) {
            await new Promise((resolve) => connection.socket.once('data', resolve));
          }
        }
      }),
    );
    return flooding;
  }

  test('of unsigned posts costs no key, no row and one line, and leaves the tunnel’s connections alone', async () => {
    const flooding = await flood(post('{"object":"instagram"}'));
    const statuses = flooding.flatMap((connection) => statusesIn(connection.heard()));
    expect(statuses).toHaveLength(FLOOD);
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect([secretsAsked, kept.length, lines.length]).toEqual([0, 0, 1]);
    expect(flooding.every(({ socket }) => socket.readyState === 'open')).toBe(true);
    await takesSigned();
    await clock.advance(60_000);
    expect(lines.slice(1)).toEqual([`webhook.refused-more {"reason":"no-signature","count":${FLOOD - 1}}`]);
  });

  test('of wrongly signed ones costs no row and one line', async () => {
    const flooding = await flood(wronglySignedPost('{"object":"instagram"}'));
    expect(new Set(flooding.flatMap((connection) => statusesIn(connection.heard())))).toEqual(new Set([401]));
    expect([kept.length, lines.length]).toEqual([0, 1]);
    await takesSigned();
  });

  test('in one body without an end is cut off', async () => {
    const connection = await opened();
    connection.socket.write(begin('Transfer-Encoding: chunked'));
    const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const more = () => connection.socket.writable && connection.socket.write(piece, more);
    more();
    expect(statusesIn(await connection.ended)).toEqual([401]);
  });
});

test('an error tells a stranger nothing', async () => {
  keep = () => Promise.reject(new Error('SQLITE_FULL: /home/ana/shopbell.db'));
  const heard = await said(signedPost('{"a":1}'));
  expect(statusesIn(heard)).toEqual([500]);
  expect(heard).toMatch(/content-length: 0\r\n/);
  expect(heard).not.toMatch(/sqlite|home|ana/i);
});
