import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import type { LogFacts } from '../logging/log.ts';
import type { KeepWebhook } from '../storage/records.ts';
import { MAX_WEBHOOK_BYTES, startWebhookServer, type WebhookServer } from './webhook-server.ts';

const SECRET = 'instagram-app-secret';
const BODY = '{"object":"instagram","entry":[{"id":"17841400000000001","text":"caf\\u00e9"}]}';

let clock: ManualClock;
let server: WebhookServer;
let kept: KeepWebhook[];
let woken: number[];
let lines: Array<{ event: string; facts: LogFacts | undefined }>;
let told: string[];
let keep: (webhook: KeepWebhook) => Promise<{ id: number; isNew: boolean }>;

beforeEach(async () => {
  clock = createManualClock(1_780_000_000_000);
  kept = [];
  woken = [];
  lines = [];
  told = [];
  keep = async (webhook) => {
    const isNew = !kept.some(({ digest }) => digest === webhook.digest);
    if (isNew) kept.push(webhook);
    return { id: kept.findIndex(({ digest }) => digest === webhook.digest) + 1, isNew };
  };
  const write = (event: string, facts?: LogFacts) => void lines.push({ event, facts });
  server = await startWebhookServer({
    secrets: async () => ({ instagram: SECRET, meta: 'meta-app-secret' }),
    verifyToken: async () => 'our-verify-token',
    keep: (webhook) => keep(webhook),
    onKept: ({ id }) => void woken.push(id),
    onHandshake: (at) => void told.push(`handshake ${at}`),
    onDeauthorized: (userId) => void told.push(`deauthorized ${userId}`),
    onDataDeletion: (userId) => void told.push(`deletion ${userId}`),
    deletionStatusUrl: (code) => `https://shop.example/deleted?code=${code}`,
    serveMedia: async (token, _request, response) => {
      if (token !== 'known-media-token-1') return false;
      response.end('picture');
      return true;
    },
    clock,
    log: { info: write, warn: write, error: write },
  });
});
afterEach(async () => {
  await server.close();
});

const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const signature = (body: string | Buffer, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url('/webhooks/instagram'), { method: 'POST', body: Buffer.from(body), headers });
}
const signedPost = (body: string | Buffer) => post(body, { 'x-hub-signature-256': signature(body) });

describe('a webhook', () => {
  test('signed by either secret is kept byte for byte, answered 200, and taken up', async () => {
    expect((await signedPost(BODY)).status).toBe(200);
    const other = `${BODY} `;
    expect((await post(other, { 'x-hub-signature-256': signature(other, 'meta-app-secret') })).status).toBe(
      200,
    );
    expect(kept.map(({ body }) => Buffer.from(body).toString())).toEqual([BODY, other]);
    expect(kept.map(({ signedWith }) => signedWith)).toEqual(['instagram', 'meta']);
    expect(kept[0]?.receivedAt).toBe(1_780_000_000_000);
    expect(woken).toEqual([1, 2]);
  });

  test('is answered only after its commit', async () => {
    const order: string[] = [];
    keep = async () => {
      await reachServer();
      order.push('committed');
      return { id: 1, isNew: true };
    };
    await signedPost(BODY).then(() => order.push('answered'));
    expect(order).toEqual(['committed', 'answered']);
  });

  test('that cannot be stored is answered 500, so that Meta comes again', async () => {
    keep = () => Promise.reject(new Error('disk full'));
    expect((await signedPost(BODY)).status).toBe(500);
    expect(woken).toEqual([]);
    expect(lines.map(({ event }) => event)).toEqual(['webhook.failed']);
  });

  test('that comes twice is answered 200 twice', async () => {
    expect((await signedPost(BODY)).status).toBe(200);
    expect((await signedPost(BODY)).status).toBe(200);
    expect(kept).toHaveLength(1);
  });

  test('in many small pieces is one body', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        url('/webhooks/instagram'),
        { method: 'POST', headers: { 'x-hub-signature-256': signature(BODY) } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      const send = (at: number) => {
        if (at >= BODY.length) return void request.end();
        request.write(BODY.slice(at, at + 5), () => setImmediate(send, at + 5));
      };
      send(0);
    });
    expect(status).toBe(200);
    expect(Buffer.from(kept[0]?.body ?? []).toString()).toBe(BODY);
  });

  test('of 5 MB that is authentic is kept', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024, 'x');
    expect((await signedPost(large)).status).toBe(200);
    expect(kept[0]?.body.byteLength).toBe(large.length);
  });

  test('malformed but authentic is kept', async () => {
    expect((await signedPost('{"object":')).status).toBe(200);
    expect(kept).toHaveLength(1);
  });

  test.each([
    ['no signature', {}],
    ['the signature of another body', { 'x-hub-signature-256': signature('other') }],
    ['a signature of the wrong length', { 'x-hub-signature-256': signature(BODY).slice(0, -2) }],
    ['the old signature', { 'x-hub-signature': `sha1=${'0'.repeat(40)}` }],
  ])('with %s is refused, not stored, and told in one line', async (_, headers) => {
    const response = await post(BODY, headers);
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(kept).toEqual([]);
    expect(lines.map(({ event }) => event)).toEqual(['webhook.refused']);
    expect(JSON.stringify(lines)).not.toContain('caf');
  });

  test.each(['declared', 'undeclared'])('over the limit, its length %s, is refused with 413', async (how) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const body = Buffer.alloc(MAX_WEBHOOK_BYTES + 1024, 'x');
      const headers: Record<string, string> = { 'x-hub-signature-256': signature(body) };
      if (how === 'declared') headers['content-length'] = String(body.length);
      const request = httpRequest(url('/webhooks/instagram'), { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end(body);
    });
    expect(status).toBe(413);
    expect(kept).toEqual([]);
    expect(lines[0]?.facts).toMatchObject({ reason: 'too-large' });
  });

  test('that drips for 15 seconds is given up, and the next one is taken', async () => {
    const slow = await opened();
    slow.write(
      `POST /webhooks/instagram HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: ${signature(BODY)}\r\nContent-Length: 99\r\n\r\n{`,
    );
    const answer = textOf(slow);
    await expect.poll(() => slow.bytesWritten).toBeGreaterThan(0);
    await reachServer();
    await clock.advance(15_000);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    expect((await signedPost(BODY)).status).toBe(200);
  });
});

describe('the handshake', () => {
  const query = (token: string, mode = 'subscribe') =>
    `?hub.mode=${mode}&hub.challenge=1158201444&hub.verify_token=${token}`;

  test('answers the bare challenge', async () => {
    const response = await fetch(url(`/webhooks/instagram${query('our-verify-token')}`));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toBe('1158201444');
    expect(told).toEqual(['handshake 1780000000000']);
  });

  test.each([
    ['another token', query('guessed')],
    ['another mode', query('our-verify-token', 'unsubscribe')],
    ['no challenge', '?hub.mode=subscribe&hub.verify_token=our-verify-token'],
    ['nothing', ''],
  ])('with %s is refused', async (_, search) => {
    const response = await fetch(url(`/webhooks/instagram${search}`));
    expect([response.status, await response.text()]).toEqual([403, '']);
    expect(told).toEqual([]);
  });
});

describe('a probe', () => {
  test('gets its nonce back, and only an announced one counts as arrived', async () => {
    const probe = server.expectProbe('0123456789abcdef');
    const other = server.expectProbe('fedcba9876543210');
    expect(await (await fetch(url('/health/0123456789abcdef'))).text()).toBe('0123456789abcdef');
    expect([probe.arrived(), other.arrived()]).toEqual([true, false]);
    probe.forget();
    expect(probe.arrived()).toBe(false);
  });

  test.each(['/health/', '/health/%3Cscript%3E', `/health/${'a'.repeat(65)}`, '/health/a/b'])(
    '%s is nobody’s probe',
    async (path) => {
      expect((await fetch(url(path))).status).toBe(404);
    },
  );
});

describe('people who go', () => {
  function form(secret: string): { method: string; body: URLSearchParams } {
    const payload = Buffer.from('{"algorithm":"HMAC-SHA256","user_id":"26000000000000001"}').toString(
      'base64url',
    );
    const hmac = createHmac('sha256', secret).update(payload).digest('base64url');
    return { method: 'POST', body: new URLSearchParams({ signed_request: `${hmac}.${payload}` }) };
  }

  test('who took the app away are told of', async () => {
    expect((await fetch(url('/instagram/deauthorize'), form('meta-app-secret'))).status).toBe(200);
    expect(told).toEqual(['deauthorized 26000000000000001']);
  });

  test('who want their data gone get an address and a code', async () => {
    const response = await fetch(url('/instagram/data-deletion'), form(SECRET));
    const answer = (await response.json()) as { url: string; confirmation_code: string };
    expect(answer.confirmation_code).toMatch(/^[0-9a-f]{24}$/);
    expect(answer.url).toBe(`https://shop.example/deleted?code=${answer.confirmation_code}`);
    expect(told).toEqual(['deletion 26000000000000001']);
  });

  test.each(['/instagram/deauthorize', '/instagram/data-deletion'])('%s refuses strangers', async (path) => {
    expect((await fetch(url(path), form('stranger'))).status).toBe(401);
    expect((await fetch(url(path), { method: 'POST' })).status).toBe(401);
    expect(told).toEqual([]);
  });
});

describe('everything else', () => {
  test.each([
    ['GET', '/'],
    ['HEAD', '/webhooks/instagram'],
    ['PUT', '/webhooks/instagram'],
    ['POST', '/webhooks/instagram/'],
    ['POST', '/health/0123456789abcdef'],
    ['GET', '/instagram/deauthorize'],
    ['GET', '/media/unknown-media-token'],
    ['GET', '//'],
    ['OPTIONS', '/webhooks/instagram'],
  ])('%s %s is 404 with an empty body', async (method, path) => {
    const response = await fetch(url(path), { method });
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  test('a known media token is served by whoever knows it', async () => {
    expect(await (await fetch(url('/media/known-media-token-1'))).text()).toBe('picture');
  });

  test('HEAD asks for it too; POST does not', async () => {
    expect((await fetch(url('/media/known-media-token-1'), { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(url('/media/known-media-token-1'), { method: 'POST' })).status).toBe(404);
  });

  test('what is no HTTP at all gets no answer', async () => {
    const socket = await opened();
    const answer = textOf(socket);
    socket.write('hello\r\n\r\n');
    expect(await answer).toBe('');
  });

  test('a half said head is hung up on; a connection that says nothing is the tunnel’s stock and stays', async () => {
    const idle = await opened();
    const stalled = await opened();
    let isIdleClosed = false;
    idle.once('close', () => {
      isIdleClosed = true;
    });
    const end = textOf(stalled);
    stalled.write('POST /webhooks/instagram HTTP/1.1\r\nHost:');
    await reachServer();
    for (let minute = 0; minute < 10; minute += 1) await clock.advance(60_000);
    expect(await end).toBe('');
    expect(isIdleClosed).toBe(false);
    idle.destroy();
  });
});

/** A plain connection of a stranger, destroyed by whoever asked for it or by the server's close. */
function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function textOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.once('close', () => resolve(text));
    socket.once('end', () => socket.end());
  });
}

/** Whatever was written before is read by the server before this answer comes. */
async function reachServer(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await fetch(url('/'));
}
