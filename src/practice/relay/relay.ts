import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../http/listen.ts';
import { noRelayFaults, type RelayFaults } from './relay-faults.ts';
import { createTunnels, type Tunnels, type TunnelView } from './tunnels.ts';

export interface Relay {
  /** What the localtunnel client takes as `host`. */
  url: string;
  /** Change its fields to make things go wrong. */
  faults: RelayFaults;
  tunnels(): TunnelView[];
  /** Cuts every connection of a client once; it comes back by itself. */
  dropSockets(name: string): void;
  /** Takes a client's port away: the client of this protocol never notices and stays dead. */
  closePort(name: string): Promise<void>;
  /** How often a tunnel was asked for. */
  asked(): number;
  /** How often a client opened a connection. */
  connected(): number;
  close(): Promise<void>;
}

/** Lower-case letters and digits, 4 to 63; with hyphens inside at least 6. The reference server's rule. */
const NAME = /^(?:[a-z0-9][a-z0-9-]{4,61}[a-z0-9]|[a-z0-9]{4,63})$/;
const MAX_CONNECTIONS = 10;

/**
 * A server that speaks localtunnel's protocol on this computer: `GET /?new` or `GET /NAME` answers where to
 * connect, the client keeps connections open there, and each request to the public address is written raw to
 * one of them. `graceMs`: how long a vanished client keeps its name, 1000 on the reference server.
 */
export async function startRelay(options: { graceMs?: number } = {}): Promise<Relay> {
  const faults = noRelayFaults();
  const tunnels = createTunnels(faults, options.graceMs ?? 1_000);
  let asked = 0;
  const front = await listen((request, response) => {
    asked++;
    return answerCreation(tunnels, faults, request, response);
  });
  return {
    url: front.url,
    faults,
    tunnels: () => tunnels.list(),
    dropSockets: (name) => tunnels.drop(name),
    closePort: (name) => tunnels.closePort(name),
    asked: () => asked,
    connected: () => tunnels.connected(),
    async close() {
      await Promise.all([front.close(), tunnels.close()]);
    },
  };
}

async function answerCreation(
  tunnels: Tunnels,
  faults: RelayFaults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (faults.creation === 'hang') return;
  if (faults.creation === 'unavailable') {
    json(response, 503, { message: 'Service Unavailable' });
    return;
  }
  if (typeof faults.creation === 'number' || faults.creation === 'nonsense') {
    response.writeHead(faults.creation === 'nonsense' ? 200 : faults.creation, {
      'content-type': 'text/html',
    });
    response.end('<!doctype html><title>Sign in to this network</title>');
    return;
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const wish = url.searchParams.has('new') ? null : url.pathname.slice(1);
  if (faults.creation === 'refuse' || (wish !== null && !NAME.test(wish))) {
    json(response, 403, {
      message:
        'Invalid subdomain. Subdomains must be lowercase and between 4 and 63 alphanumeric characters.',
    });
    return;
  }
  const name = wish !== null && faults.creation !== 'other-name' ? wish : randomName();
  json(response, 200, await assign(tunnels, name));
}

/** A taken name silently becomes another one, as on the reference server. */
async function assign(tunnels: Tunnels, name: string): Promise<Record<string, unknown>> {
  const opened = await tunnels.open(name);
  if (opened === 'taken') return assign(tunnels, randomName());
  return { id: name, ip: '127.0.0.1', port: opened.port, max_conn_count: MAX_CONNECTIONS, url: opened.url };
}

function randomName(): string {
  return `quiet-${randomBytes(6).toString('hex')}`;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
