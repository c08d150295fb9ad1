import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Listening, listen } from '../http/listen.ts';
import type { RelayFaults } from './relay-faults.ts';
import type { SocketPool } from './socket-pool.ts';

/** How long a request from outside waits for a connection of the client. */
const WAIT_FOR_CLIENT_MS = 5_000;

/**
 * The public side of one tunnel name: its own port, kept for as long as the relay lives, so that the address
 * registered with Instagram stays the same when the client comes back. `pool` answers null while no client is
 * connected.
 */
export function openPublicFront(pool: () => SocketPool | null, faults: RelayFaults): Promise<Listening> {
  return listen(async (request, response) => {
    if (faults.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.slowMs));
    // Neither answered nor refused: the caller sees a line that has gone silent.
    if (faults.public === 'silent') return;
    if (typeof faults.public === 'number') {
      page(response, faults.public, `${faults.public}`);
      return;
    }
    const client = pool();
    if (faults.public === 'unavailable' || !client) {
      page(response, 503, '503 - Tunnel Unavailable');
      return;
    }
    if (faults.public === 'reminder' && looksLikeBrowser(request)) {
      page(response, 401, 'Friendly reminder: enter the tunnel password');
      return;
    }
    await passOn(client, request, response);
  });
}

async function passOn(pool: SocketPool, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let socket: Socket;
  try {
    socket = await pool.take(WAIT_FOR_CLIENT_MS);
  } catch {
    // The client holds no connection any more, or went while the request waited.
    page(response, 503, '503 - Tunnel Unavailable');
    return;
  }
  await new Promise<void>((resolve) => {
    const outward = requestHttp({
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: headersFor(request),
      createConnection: () => socket,
    });
    outward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once('close', resolve);
    });
    outward.once('error', () => {
      // Cut in the middle: with headers out there is nothing left to say but to cut as well.
      if (response.headersSent) response.destroy();
      else page(response, 502, '502 - Tunnel broke off');
      resolve();
    });
    response.once('close', () => {
      socket.destroy();
      resolve();
    });
    request.pipe(outward);
  });
}

/** One connection, one request: what a client keeps open is then always fresh. */
function headersFor(request: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers[name] = value;
  return { ...headers, connection: 'close', 'x-forwarded-proto': 'https' };
}

function looksLikeBrowser(request: IncomingMessage): boolean {
  const agent = request.headers['user-agent'] ?? '';
  return agent.startsWith('Mozilla/') && request.headers['bypass-tunnel-reminder'] === undefined;
}

function page(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(`<!doctype html><title>${text}</title><h1>${text}</h1>`);
}
