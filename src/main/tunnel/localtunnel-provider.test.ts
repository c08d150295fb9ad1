import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { type Relay, startRelay } from '../../practice/relay/relay.ts';
import { startWebhookServer, type WebhookServer } from '../webhook/webhook-server.ts';
import { localtunnelProvider } from './localtunnel-provider.ts';
import type { Tunnel } from './tunnel.ts';
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
  relay = await startRelay({ graceMs: 50 });
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

async function opened(subdomain: string | null, port = server.port): Promise<Tunnel> {
  const tunnel = await localtunnelProvider({ hosts: [relay.url], timeoutMs: 2_000 }).open({
    port,
    subdomain,
  });
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

  test('a relay that refuses connections is told as closed, once', async () => {
    const name = newTunnelName();
    const tunnel = await opened(name);
    await probed(tunnel.url);
    const reasons: string[] = [];
    tunnel.onClosed((reason) => reasons.push(reason));
    await relay.closePort(name);
    await expect.poll(() => reasons).toEqual(['the tunnel server refuses connections']);
    const late: string[] = [];
    tunnel.onClosed((reason) => late.push(reason));
    expect(late).toHaveLength(1);
    expect(reasons).toHaveLength(1);
  });

  test('closing gives the connections back and tells nobody', async () => {
    const name = newTunnelName();
    const tunnel = await opened(name);
    tunnel.onClosed(() => expect.unreachable());
    await tunnel.close();
    await expect.poll(() => relay.tunnels()[0]?.connections).toBe(0);
  });

  test.each([
    ['refuses the name', 'refuse', 'tunnel: server answered 403'],
    ['is out of order', 'unavailable', 'tunnel: server answered 503'],
  ] as const)('a server that %s is asked once', async (_, fault, message) => {
    relay.faults.creation = fault;
    await expect(opened('wished-name')).rejects.toMatchObject({
      code: 'network-unreachable',
      detail: { message },
    });
    expect(relay.asked()).toBe(1);
  });

  test('a server that never answers is given up in time', async () => {
    relay.faults.creation = 'hang';
    const provider = localtunnelProvider({ hosts: [relay.url], timeoutMs: 100 });
    await expect(provider.open({ port: server.port, subdomain: null })).rejects.toMatchObject({
      code: 'network-unreachable',
    });
    expect(relay.asked()).toBe(1);
  });

  test('the next server is tried when one fails', async () => {
    const provider = localtunnelProvider({ hosts: ['http://127.0.0.1:9', relay.url], timeoutMs: 4_000 });
    const tunnel = await provider.open({ port: server.port, subdomain: null });
    open.push(tunnel);
    expect(await probed(tunnel.url)).toEqual({ isHealthy: true });
  });

  test('an address that is neither https nor here is refused', async () => {
    const provider = localtunnelProvider({ hosts: ['http://tunnel.example'] });
    await expect(provider.open({ port: server.port, subdomain: null })).rejects.toMatchObject({
      code: 'network-unreachable',
    });
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
