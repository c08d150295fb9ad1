import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackHost } from '../../shared/loopback.ts';
import type { MediaTrouble } from './media.ts';
import { isPublicAddress } from './public-address.ts';

/** How long nothing may come, and how long the whole may take: a film over a slow line needs minutes. */
const SILENCE_MS = 30_000;
const WHOLE_MS = 5 * 60_000;
const MOST_REDIRECTS = 3;
/** Answers that will stay the same for a signed address. */
const DEAD_STATUS: readonly number[] = [401, 403, 404, 410, 451];

export class FetchTrouble extends Error {
  readonly trouble: MediaTrouble;

  constructor(trouble: MediaTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FetchTrouble';
    this.trouble = trouble;
  }
}

export interface FetchedBody {
  /** Where it was found, after the redirects. */
  url: string;
  headers: IncomingHttpHeaders;
  /** Ends with `FetchTrouble` when more than the allowed bytes come, or none for too long. */
  body: AsyncIterable<Uint8Array>;
}

/** Fails with `FetchTrouble`. */
export type SafeFetch = (
  address: string,
  limits: { maxBytes: number; signal: AbortSignal },
) => Promise<FetchedBody>;

export interface SafeFetchOptions {
  /** Plain http to this very computer, for the practice Instagram. Never in a packaged app's real shop. */
  allowLoopback: boolean;
  /** Left out: the system's. */
  lookup?: (hostname: string) => Promise<LookupAddress[]>;
  silenceMs?: number;
  wholeMs?: number;
}

/**
 * Fetches what an address from outside names, and nothing it should not: https only, addresses on the public
 * internet only. The name is resolved once, what it resolves to is checked, and the connection goes there without
 * asking again, so that a name cannot mean two things. Every redirect is checked the same way.
 */
export function createSafeFetch(options: SafeFetchOptions): SafeFetch {
  const { allowLoopback, lookup = lookupAll, silenceMs = SILENCE_MS, wholeMs = WHOLE_MS } = options;

  return async (address, { maxBytes, signal: stop }) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(wholeMs)]);
    let url = parsed(address);
    // Only who began on this computer may stay on it: no redirect leads from outside in.
    const mayStayHere = allowLoopback && isLoopbackHost(url.hostname);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const addresses = await addressesOf(url, { mayStayHere, lookup, signal });
      const response = await ask(url, addresses, { silenceMs, signal });
      const next = redirectOf(response, url);
      if (next === null) {
        const { headers } = response;
        return { url: url.href, headers, body: bounded(accepted(response), maxBytes) };
      }
      response.destroy();
      url = next;
    }
    throw new FetchTrouble('refused', 'too many redirects');
  };
}

interface Way {
  mayStayHere: boolean;
  lookup: (hostname: string) => Promise<LookupAddress[]>;
  signal: AbortSignal;
}

/** Where to connect to. One address that is not public condemns the name: it is not a host of the internet's. */
async function addressesOf(url: URL, { mayStayHere, lookup, signal }: Way): Promise<LookupAddress[]> {
  if (mayStayHere && isLoopbackHost(url.hostname)) {
    return [
      { address: url.hostname === '[::1]' ? '::1' : '127.0.0.1', family: url.hostname === '[::1]' ? 6 : 4 },
    ];
  }
  if (url.protocol !== 'https:') throw new FetchTrouble('refused', 'not https');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found =
    isIP(host) === 0 ? await resolved(host, lookup, signal) : [{ address: host, family: isIP(host) }];
  if (found.length === 0) throw new FetchTrouble('unreachable', 'no address');
  if (!found.every(({ address }) => isPublicAddress(address))) {
    throw new FetchTrouble('refused', 'not on the public internet');
  }
  return found;
}

async function resolved(host: string, lookup: Way['lookup'], signal: AbortSignal): Promise<LookupAddress[]> {
  let giveUp = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(new FetchTrouble('unreachable', 'name not resolved in time'));
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([lookup(host), over]);
  } catch (error) {
    if (error instanceof FetchTrouble) throw error;
    throw new FetchTrouble('unreachable', 'name not resolved', { cause: error });
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

function ask(
  url: URL,
  addresses: LookupAddress[],
  { silenceMs, signal }: { silenceMs: number; signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send({
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || undefined,
      path: url.pathname + url.search,
      headers: { host: url.host, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Shopbell' },
      lookup: pinnedTo(addresses),
      agent: false,
      timeout: silenceMs,
      signal,
    });
    request.once('timeout', () => request.destroy(new Error('silence')));
    request.once('error', (error) =>
      reject(new FetchTrouble('unreachable', 'the connection failed', { cause: error })),
    );
    request.once('response', resolve);
    request.end();
  });
}

/** Answers what was resolved and checked before, whatever name is asked for: no second question to the DNS. */
export function pinnedTo(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    if (all) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };
}

function redirectOf(response: IncomingMessage, from: URL): URL | null {
  const { statusCode = 0, headers } = response;
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  const { location = '' } = headers;
  if (!URL.canParse(location, from.href)) throw new FetchTrouble('dead', 'a redirect to nowhere');
  return new URL(location, from);
}

function accepted(response: IncomingMessage): IncomingMessage {
  const { statusCode = 0 } = response;
  if (statusCode === 200) return response;
  response.destroy();
  const trouble = DEAD_STATUS.includes(statusCode) ? 'dead' : 'unreachable';
  throw new FetchTrouble(trouble, `status ${statusCode}`);
}

/** The bytes as they come, until there are too many of them. A promise to send too many is enough. */
function bounded(response: IncomingMessage, maxBytes: number): AsyncIterable<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    throw new FetchTrouble('too-large', 'said to be too large');
  }
  return counted(response, maxBytes);
}

async function* counted(response: IncomingMessage, maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > maxBytes) throw new FetchTrouble('too-large', 'too large');
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof FetchTrouble) throw error;
    throw new FetchTrouble('unreachable', 'the connection broke', { cause: error });
  } finally {
    response.destroy();
  }
}

function parsed(address: string): URL {
  if (!URL.canParse(address)) throw new FetchTrouble('refused', 'not an address');
  return new URL(address);
}

function lookupAll(hostname: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
}
