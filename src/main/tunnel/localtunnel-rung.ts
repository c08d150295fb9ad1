import { setTimeout as waitFor } from 'node:timers/promises';
import { z } from 'zod';
import { isLoopbackHost } from '../../shared/loopback.ts';
import { type LineInfo, type LocaltunnelClient, localtunnelClient } from './localtunnel-client.ts';
import { isUsableAddress, publicGet } from './public-request.ts';
import { createTrouble } from './trouble.ts';
import type { Rung, Tunnel } from './tunnel.ts';

const CREATION_TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 16_384;
/** The reference server hands out ten lines at most; a hostile one shall not make us open thousands. */
const MAX_LINES = 10;
/** So many connections that ended without a request, in so many ms, are a server that closes them at once. */
const MOST_FRUITLESS = 60;
const FRUITLESS_WINDOW_MS = 5_000;

const Line = z.object({
  id: z.string().min(1),
  ip: z.string().optional(),
  port: z.int().min(1).max(65_535),
  max_conn_count: z.int().positive().default(1),
  url: z.string().refine(isUsableAddress),
});
type Line = z.infer<typeof Line>;

/** Between asking again for a name that is taken: after a crash the server holds it for a moment. */
const TAKEN_PAUSES_MS = [1_500, 3_000] as const;

interface LocaltunnelInput {
  /** Address of a localtunnel server. */
  host: string;
  /** The name wished for; null: a new one each time. */
  subdomain: string | null;
  timeoutMs?: number;
  takenPausesMs?: readonly number[];
}

/**
 * A rung through one localtunnel server. The npm client does the tunnelling, but not the asking: ours is made once
 * and ends after 10 s (localtunnel-client.ts says why). A server that gives another name than asked has not done
 * what was wished: Instagram knows the wished address, so this counts as a failure.
 */
export function localtunnelRung({
  host,
  subdomain,
  timeoutMs = CREATION_TIMEOUT_MS,
  takenPausesMs = TAKEN_PAUSES_MS,
}: LocaltunnelInput): Rung {
  return {
    way: 'localtunnel',
    host: new URL(host).host,
    isStable: subdomain !== null,
    provesWithinMs: null,
    async open({ port, signal }) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      for (const pauseMs of [...takenPausesMs, null]) {
        const line = await askForLine(host, subdomain, limit);
        if (subdomain === null || hasName(line, subdomain)) {
          return connected(clientOf(line, { host, port }), line.url);
        }
        if (pauseMs !== null) await waitFor(pauseMs, undefined, { signal: limit });
      }
      throw new Error('the name is taken');
    },
  };
}

function hasName({ id, url }: Line, name: string): boolean {
  const { hostname } = new URL(url);
  return id === name && (isLoopbackHost(hostname) || hostname.split('.')[0] === name);
}

/** The npm client with the answer already at hand. */
function clientOf(line: Line, { host, port }: { host: string; port: number }): LocaltunnelClient {
  const { hostname } = new URL(host);
  const info: LineInfo = {
    name: line.id,
    url: line.url,
    max_conn: Math.min(line.max_conn_count, MAX_LINES),
    remote_host: isLoopbackHost(hostname) ? '127.0.0.1' : hostname,
    remote_ip: line.ip,
    remote_port: line.port,
    local_port: port,
    // A local host would make the client rewrite the Host header, and with it decode the first piece of the
    // body as text: bytes beyond ASCII would be damaged and Meta's signature would no longer fit.
    local_host: undefined,
    local_https: false,
  };
  const client = localtunnelClient({ host, port });
  client._init = (answered) => answered(null, info);
  return client;
}

async function askForLine(host: string, subdomain: string | null, signal: AbortSignal): Promise<Line> {
  const address = `${host.replace(/\/+$/, '')}/${subdomain === null ? '?new' : encodeURIComponent(subdomain)}`;
  const answer = await publicGet(address, { signal, maxBytes: MAX_ANSWER_BYTES });
  if (answer.status !== 200) throw new Error(`server answered ${answer.status}`);
  return readLine(answer.body);
}

function readLine(body: string): Line {
  try {
    return Line.parse(JSON.parse(body));
  } catch (error) {
    // A page of somebody in between, or a server of another kind.
    throw new Error('unreadable answer', { cause: error });
  }
}

function connected(client: LocaltunnelClient, url: string): Tunnel {
  const trouble = createTrouble();
  // Attached for good: an `error` without a listener would end the whole app. The client never opens a refused
  // connection again, even when the server is back; whether others still work only a probe can tell.
  client.on('error', () => trouble.tell({ reason: 'the tunnel server refuses connections', isOver: false }));
  client.open(() => {});
  const watch = watchFruitless(client, () => {
    client.close();
    trouble.tell({ reason: 'the tunnel server closes connections at once', isOver: true });
  });
  return {
    url: url.replace(/\/+$/, ''),
    onTrouble: trouble.listen,
    async close() {
      watch.stop();
      trouble.stop();
      client.close();
    },
  };
}

/**
 * The client opens a closed connection again at once and for ever. That is right after each request, but against
 * a server that closes whatever is opened it would turn in a tight loop.
 */
function watchFruitless(client: LocaltunnelClient, onTooMany: () => void): { stop(): void } {
  let fruitless = 0;
  let isStopped = false;
  const since = { at: performance.now() };
  client.on('request', () => {
    fruitless = Math.max(0, fruitless - 1);
  });
  client.tunnelCluster.on('open', () => {
    if (performance.now() - since.at > FRUITLESS_WINDOW_MS) {
      since.at = performance.now();
      fruitless = 0;
    }
    fruitless += 1;
    if (fruitless <= MOST_FRUITLESS || isStopped) return;
    isStopped = true;
    onTooMany();
  });
  return {
    stop() {
      isStopped = true;
    },
  };
}
