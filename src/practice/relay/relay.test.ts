import localtunnel from 'localtunnel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCall } from '../http/call.ts';
import { type Listening, listen } from '../http/listen.ts';
import { type Relay, startRelay } from './relay.ts';

/** A busy machine is slow; what is waited for comes by itself. */
const PATIENT = { timeout: 4_000, interval: 5 };

let relay: Relay;
let local: Listening;
let clients: localtunnel.Tunnel[];
beforeEach(async () => {
  clients = [];
  relay = await startRelay({ graceMs: 500 });
  local = await listen(async (request, response) => {
    const call = await readCall(request);
    response.setHeader('x-path', call.path);
    response.end(`${call.method} ${call.body.length}`);
  });
});
afterEach(async () => {
  for (const client of clients) client.close();
  await local.close();
  await relay.close();
});

async function connect(subdomain?: string): Promise<localtunnel.Tunnel> {
  const client = await localtunnel({
    port: local.port,
    host: relay.url,
    local_host: '127.0.0.1',
    ...(subdomain === undefined ? {} : { subdomain }),
  });
  // The package throws what nobody listens to; these tests look at the relay's side.
  client.on('error', () => {});
  clients.push(client);
  await expect.poll(() => connections(), PATIENT).toBeGreaterThan(0);
  return client;
}

function connections(): number {
  return relay.tunnels().reduce((sum, tunnel) => sum + tunnel.connections, 0);
}

async function statusOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(url, { headers: { connection: 'close', ...headers } })).status;
}

describe('with the real client', () => {
  test('carries requests there and answers back', async () => {
    const { url } = await connect('little-shop');
    const response = await fetch(`${url}/webhooks/instagram?a=1`, {
      method: 'POST',
      body: 'x'.repeat(200_000),
    });
    expect(response.headers.get('x-path')).toBe('/webhooks/instagram');
    expect(await response.text()).toBe('POST 200000');
  });

  test('carries many at once, more than there are connections', async () => {
    const { url } = await connect();
    const bodies = await Promise.all(
      Array.from({ length: 40 }, async (_, index) =>
        (await fetch(url, { method: 'POST', body: 'y'.repeat(index) })).text(),
      ),
    );
    expect(bodies).toEqual(Array.from({ length: 40 }, (_, index) => `POST ${index}`));
  });

  test('keeps the address of a name when its client comes back', async () => {
    const first = await connect('little-shop');
    first.close();
    await expect.poll(() => statusOf(first.url), PATIENT).toBe(503);
    const second = await connect('little-shop');
    expect(second.url).toBe(first.url);
    expect(await statusOf(second.url)).toBe(200);
  });

  test('gives another name, without a word, when the wished one is taken', async () => {
    const first = await connect('little-shop');
    const second = await connect('little-shop');
    expect(second.url).not.toBe(first.url);
    expect(relay.tunnels()).toHaveLength(2);
  });

  test('lives through cut connections', async () => {
    const { url } = await connect('little-shop');
    relay.dropSockets('little-shop');
    await expect.poll(() => connections(), PATIENT).toBeGreaterThan(0);
    expect(await statusOf(url)).toBe(200);
  });
});

describe('faults', () => {
  test.each([
    ['refuse', 403],
    ['unavailable', 503],
    [408, 408],
    [502, 502],
    [511, 511],
  ] as const)('creation: %s', async (creation, status) => {
    relay.faults.creation = creation;
    expect(await statusOf(`${relay.url}/little-shop`)).toBe(status);
    expect(relay.asked()).toBe(1);
  });

  test('creation: a bad name is refused, another name than asked is given', async () => {
    expect(await statusOf(`${relay.url}/Shop`)).toBe(403);
    expect(await statusOf(`${relay.url}/abc`)).toBe(403);
    relay.faults.creation = 'other-name';
    const { id, ...rest } = await (await fetch(`${relay.url}/little-shop`)).json();
    expect(id).not.toBe('little-shop');
    expect(rest).toEqual({
      ip: '127.0.0.1',
      port: expect.any(Number),
      max_conn_count: 10,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    });
  });

  test('creation: no answer at all', async () => {
    relay.faults.creation = 'hang';
    await expect(fetch(`${relay.url}/?new`, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  });

  test('the port goes away: the client stays dead, the address answers 503', async () => {
    const { url } = await connect('little-shop');
    await relay.closePort('little-shop');
    expect(await statusOf(url)).toBe(503);
    expect(relay.asked()).toBe(1);
    expect((await connect('little-shop')).url).toBe(url);
  });

  test('connections: taken and closed at once, for as often as the client comes back', async () => {
    const { url } = await connect('little-shop');
    relay.faults.connections = 'close-at-once';
    const before = relay.connected();
    relay.dropSockets('little-shop');
    await expect.poll(() => relay.connected() - before, PATIENT).toBeGreaterThan(20);
    relay.faults.connections = 'work';
    await expect.poll(() => statusOf(url), PATIENT).toBe(200);
  });

  test('the public side: silent, unavailable, reminder for browsers', async () => {
    const { url } = await connect('little-shop');
    relay.faults.public = 'silent';
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
    relay.faults.public = 'unavailable';
    expect(await statusOf(url)).toBe(503);
    relay.faults.public = 511;
    expect(await statusOf(url)).toBe(511);
    relay.faults.public = 'reminder';
    const browser = { 'user-agent': 'Mozilla/5.0' };
    expect(await statusOf(url, browser)).toBe(401);
    expect(await statusOf(url, { ...browser, 'bypass-tunnel-reminder': 'yes' })).toBe(200);
    expect(await statusOf(url, { 'user-agent': 'facebookexternalua' })).toBe(200);
  });
});
