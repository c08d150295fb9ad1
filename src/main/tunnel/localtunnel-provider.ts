import { z } from 'zod';
import { AppFailure } from '../../shared/ipc/result.ts';
import { isLoopbackHost } from '../../shared/loopback.ts';
import { type LineInfo, LocaltunnelClient } from './localtunnel-client.ts';
import { isUsableAddress, publicGet } from './public-request.ts';
import type { Tunnel, TunnelProvider } from './tunnel.ts';

/**
 * The public servers, tried in turn. The first is the client's own default; it was away for days more than
 * once (localtunnel issues 530 and 726), the second is named as the way out there.
 */
export const PUBLIC_LOCALTUNNEL_HOSTS = ['https://localtunnel.me', 'https://loca.lt'] as const;

const CREATION_TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 16_384;
/** The reference server hands out ten lines at most; a hostile one shall not make us open thousands. */
const MAX_LINES = 10;

const Line = z.object({
  id: z.string().min(1),
  ip: z.string().optional(),
  port: z.int().min(1).max(65_535),
  max_conn_count: z.int().positive().default(1),
  url: z.string().refine(isUsableAddress),
});
type Line = z.infer<typeof Line>;

/**
 * Tunnels through a localtunnel server. The npm client does the tunnelling, but not the asking: ours is made
 * once and ends after 10 s (localtunnel-client.ts says why).
 */
export function localtunnelProvider({
  hosts,
  timeoutMs = CREATION_TIMEOUT_MS,
}: {
  /** Addresses of localtunnel servers, tried in turn; they share the time. */
  hosts: readonly string[];
  timeoutMs?: number;
}): TunnelProvider {
  return {
    async open({ port, subdomain }) {
      let failure = new AppFailure('network-unreachable', { message: 'tunnel: no server' });
      for (const host of hosts) {
        try {
          const line = await askForLine(host, subdomain, timeoutMs / hosts.length);
          return connected(new OneRequestClient(host, port, line), line.url);
        } catch (error) {
          failure = asFailure(error);
        }
      }
      throw failure;
    },
  };
}

/** The npm client with the answer already at hand. */
class OneRequestClient extends LocaltunnelClient {
  readonly #info: LineInfo;

  constructor(host: string, port: number, line: Line) {
    super({ host, port });
    const { hostname } = new URL(host);
    this.#info = {
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
  }

  override _init(answered: (error: Error | null, info?: LineInfo) => void): void {
    answered(null, this.#info);
  }
}

async function askForLine(host: string, subdomain: string | null, timeoutMs: number): Promise<Line> {
  const address = `${host.replace(/\/+$/, '')}/${subdomain === null ? '?new' : encodeURIComponent(subdomain)}`;
  const answer = await publicGet(address, { timeoutMs, maxBytes: MAX_ANSWER_BYTES });
  if (answer.status !== 200) throw new Error(`server answered ${answer.status}`);
  return Line.parse(JSON.parse(answer.body));
}

function asFailure(error: unknown): AppFailure {
  const isUnreadable = error instanceof z.ZodError || error instanceof SyntaxError;
  const problem = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  const message = `tunnel: ${isUnreadable ? 'unreadable answer' : problem}`;
  return new AppFailure('network-unreachable', { message }, { cause: error });
}

function connected(client: LocaltunnelClient, url: string): Tunnel {
  let closedBecause: string | null = null;
  const listeners: Array<(reason: string) => void> = [];

  function gone(reason: string): void {
    if (closedBecause !== null) return;
    closedBecause = reason;
    client.close();
    for (const listener of listeners) listener(reason);
  }
  // Attached for good: an `error` without a listener would end the whole app. A refused line is never opened
  // again by the client, even when the server is back, so the tunnel as a whole counts as gone.
  client.on('error', () => gone('the tunnel server refuses connections'));
  client.open(() => {});

  return {
    url: url.replace(/\/+$/, ''),
    onClosed(listener) {
      if (closedBecause === null) listeners.push(listener);
      else listener(closedBecause);
    },
    async close() {
      listeners.length = 0;
      gone('closed here');
    },
  };
}
