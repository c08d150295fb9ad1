import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isLoopbackHost } from '../../shared/loopback.ts';

export interface PublicAnswer {
  status: number;
  /** At most the asked number of bytes, as text. */
  body: string;
}

/** Sent with every request, so that nobody takes us for a browser: localtunnel shows those a password page. */
const USER_AGENT = 'Shopbell';

/** Whether an address may be used at all: https, or http to this very computer. */
export function isUsableAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
}

/**
 * One GET, as a stranger on the internet would make it: no redirects, no connection kept. Names below
 * `localhost` go to 127.0.0.1 with their Host header kept, since not every system resolves them.
 * Rejects when no whole answer has come before `signal`.
 */
export function publicGet(
  address: string,
  { signal, maxBytes }: { signal: AbortSignal; maxBytes: number },
): Promise<PublicAnswer> {
  return new Promise((resolve, reject) => {
    if (!isUsableAddress(address)) {
      reject(new Error('address is neither https nor on this computer'));
      return;
    }
    const url = new URL(address);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send({
      hostname: isLoopbackHost(url.hostname) ? '127.0.0.1' : url.hostname,
      port: url.port || undefined,
      path: url.pathname + url.search,
      headers: { host: url.host, 'user-agent': USER_AGENT, 'bypass-tunnel-reminder': '1' },
      agent: false,
      signal,
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxBytes) request.destroy(new Error('answer is too long'));
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    request.end();
  });
}
