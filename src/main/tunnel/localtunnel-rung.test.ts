import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { type Relay, startRelay } from '../../practice/relay/relay.ts';
import { startWebhookServer, type WebhookServer } from '../webhook/webhook-server.ts';
import { localtunnelRung } from './localtunnel-rung.ts';
import type { Tunnel, TunnelTrouble } from './tunnel.ts';
import { newTunnelName } from './tunnel-name.ts';
import { probeTunnel } from './tunnel-probe.ts';

const NONCE = '0123456789abcdef';

let relay: Relay;
let server: WebhookServer;
let kept: string[];
let open: Tunnel[];

beforeEach(async () => {
  kept = [];
  open = [];
  relay = await startRelay({ graceMs: 500 });
  server = await startWebhookServer({
    secrets: async () => ({ instagram: 'secret' }),
    verifyToken: async () => 'verify',
    keep: async ({ body }) => {
      kept.push(Buffer.from(body).toString('base64'));
      return { id: kept.length, isNew: true };
    },
    onKept() {},
    onHandshake() {},
    onDeauthorized() {},
    onDataDeletion() {},
    deletionStatusUrl: () => 'https://shop.example',
    clock: createManualClock(0),
    log: { info() {}, warn() {}, error() {} },
  });
});
afterEach(async () => {
  await Promise.all(open.map((tunnel) => tunnel.close()));
  await Promise.all([server.close(), relay.close()]);
});

const never = new AbortController().signal;

async function opened(subdomain: string | null, port = server.port): Promise<Tunnel> {
  const rung = localtunnelRung({ host: relay.url, subdomain, timeoutMs: 2_000, takenPausesMs: [20, 20] });
  const tunnel = await rung.open({ port, signal: never });
  open.push(tunnel);
  return tunnel;
}
const probed = (url: string, timeoutMs = 2_000) =>
  probeTunnel({ url, nonce: NONCE, expect: server.expectProbe(NONCE), timeoutMs });

describe('the real client through a relay', () => {
  test('leads to the receiver, under the wished name', async () => {
    const name = newTunnelName();
    expect(name).toMatch(/^[a-z][a-z0-9]{21}$/);
    const tunnel = await opened(name);
    expect(relay.tunnels().map((line) => [line.name, line.url])).toEqual([[name, tunnel.url]]);
    expect(await probed(tunnel.url)).toEqual({ isHealthy: true });
  });

  test('a signed body comes through byte for byte, beyond ASCII too', async () => {
    const { url } = await opened(null);
    const body = Buffer.from(`${'ü🌸'.repeat(40_000)}`);
    const signature = `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`;
    const headers = { 'x-hub-signature-256': signature };
    const response = await fetch(`${url}/webhooks/instagram`, { method: 'POST', body, headers });
    expect(response.status).toBe(200);
    expect(kept).toEqual([body.toString('base64')]);
  });

  test('connections that are cut come back by themselves', async () => {
    const name = newTunnelName();
    const { url } = await opened(name);
    expect(await probed(url)).toEqual({ isHealthy: true });
    relay.dropSockets(name);
    expect(await probed(url, 5_000)).toEqual({ isHealthy: true });
  });

  test('a relay that refuses connections is told, and a probe finds the line dead', async () => {
    const name = newTunnelName();
    const tunnel = await opened(name);
    await probed(tunnel.url);
    const troubles: TunnelTrouble[] = [];
    tunnel.onTrouble((trouble) => troubles.push(trouble));
    await relay.closePort(name);
    await expect.poll(() => troubles.length).toBeGreaterThan(0);
    expect(troubles[0]).toEqual({ reason: 'the tunnel server refuses connections', isOver: false });
    expect(await probed(tunnel.url)).toEqual({ isHealthy: false, reason: 'status 503' });
    const late: TunnelTrouble[] = [];
    tunnel.onTrouble((trouble) => late.push(trouble));
    expect(late).toHaveLength(1);
  });

  test('a relay that closes every connection at once is not turned against in a tight loop', async () => {
    relay.faults.connections = 'close-at-once';
    const tunnel = await opened(newTunnelName());
    const over = await new Promise<TunnelTrouble>((resolve) => tunnel.onTrouble(resolve));
    expect(over).toEqual({ reason: 'the tunnel server closes connections at once', isOver: true });
    const before = relay.connected();
    expect(before).toBeLessThan(200);
    relay.faults.connections = 'work';
    expect(await probed(tunnel.url, 300)).toMatchObject({ isHealthy: false });
    expect(relay.connected() - before).toBeLessThan(20);
  });

  test('many requests are no fruitless connections', async () => {
    const { url } = await opened(null);
    for (let round = 0; round < 12; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(`${url}/health/${NONCE}`)));
      expect(answers.every(({ ok }) => ok)).toBe(true);
    }
  });

  test('closing gives the connections back and tells nobody', async () => {
    const name = newTunnelName();
    const tunnel = await opened(name);
    tunnel.onTrouble(() => expect.unreachable());
    await tunnel.close();
    await expect.poll(() => relay.tunnels()[0]?.connections).toBe(0);
  });

  test.each([
    ['refuses the name', 'refuse', 'server answered 403'],
    ['is out of order', 'unavailable', 'server answered 503'],
    ['is out of time', 408, 'server answered 408'],
    ['stands behind a broken gateway', 502, 'server answered 502'],
    ['stands behind a network that wants a login first', 511, 'server answered 511'],
    ['is no localtunnel server', 'nonsense', 'unreadable answer'],
  ] as const)('a server that %s is asked once', async (_, fault, message) => {
    relay.faults.creation = fault;
    await expect(opened('wished-name')).rejects.toThrow(message);
    expect(relay.asked()).toBe(1);
  });

  test('a server that never answers is given up in time, or when nobody waits any more', async () => {
    relay.faults.creation = 'hang';
    const rung = (timeoutMs: number) => localtunnelRung({ host: relay.url, subdomain: null, timeoutMs });
    await expect(rung(100).open({ port: server.port, signal: never })).rejects.toThrow('aborted');
    const leaving = rung(60_000).open({ port: server.port, signal: AbortSignal.timeout(50) });
    await expect(leaving).rejects.toThrow();
    expect(relay.asked()).toBe(2);
  });

  test('another name than the wished one is no success, and none of it stays', async () => {
    relay.faults.creation = 'other-name';
    await expect(opened('wished-name')).rejects.toThrow('the name is taken');
    expect(relay.asked()).toBe(3);
    expect(relay.connected()).toBe(0);
  });

  test('a name that the server still holds for a client that crashed comes back', async () => {
    const crashed = await opened('wished-name');
    await probed(crashed.url);
    const rung = localtunnelRung({
      host: relay.url,
      subdomain: 'wished-name',
      takenPausesMs: [1_000, 1_000],
    });
    const returning = rung.open({ port: server.port, signal: never });
    await expect.poll(() => relay.asked()).toBe(2);
    await crashed.close();
    const tunnel = await returning;
    open.push(tunnel);
    expect(tunnel.url).toBe(crashed.url);
  });

  test('a fresh name is another one each time', async () => {
    const urls = [await opened(null), await opened(null)].map(({ url }) => url);
    expect(new Set(urls).size).toBe(2);
  });

  test('an address that is neither https nor here is refused', async () => {
    const rung = localtunnelRung({ host: 'http://tunnel.example', subdomain: null });
    await expect(rung.open({ port: server.port, signal: never })).rejects.toThrow('neither https nor');
  });
});

describe('a probe', () => {
  test('goes to this computer for names below localhost', async () => {
    expect(await probed(`http://shop.localhost:${server.port}`)).toEqual({ isHealthy: true });
  });

  test('is not content with an echo of somebody else', async () => {
    const { url } = await opened(null);
    const expectation = { arrived: () => false, forget() {} };
    expect(await probeTunnel({ url, nonce: NONCE, expect: expectation })).toEqual({
      isHealthy: false,
      reason: 'answered by another computer',
    });
  });

  test.each([
    ['silent', 'no answer in time'],
    ['unavailable', 'status 503'],
    [408, 'status 408'],
    [502, 'status 502'],
    [511, 'status 511'],
  ] as const)('finds out that a line is %s', async (fault, reason) => {
    const { url } = await opened(null);
    relay.faults.public = fault;
    expect(await probed(url, 200)).toEqual({ isHealthy: false, reason });
  });

  test('is no browser: the reminder page is not for it', async () => {
    const { url } = await opened(null);
    relay.faults.public = 'reminder';
    expect(await probed(url)).toEqual({ isHealthy: true });
  });

  test.each([
    ['http://127.0.0.1:9', 'ECONNREFUSED'],
    ['ftp://shop.example', 'address is neither https nor on this computer'],
    ['http://shop.example', 'address is neither https nor on this computer'],
    ['nonsense', 'address is neither https nor on this computer'],
  ])('of %s fails without throwing', async (url, reason) => {
    expect(await probed(url)).toEqual({ isHealthy: false, reason });
  });
});
