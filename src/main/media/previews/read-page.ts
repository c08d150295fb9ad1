import type { IncomingHttpHeaders } from 'node:http';
import type { SafeFetch } from '../safe-fetch.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';

/** The head of a page; what comes behind is not waited for. Some put half a megabyte of scripts before their title. */
export const MOST_PAGE_BYTES = 512 * 1024;
/** A page says its letters near its beginning (HTML Living Standard, 13.2.3.2). */
const CHARSET_BYTES = 1024;
const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i;

export interface ReadPage {
  facts: PageFacts;
  /** Where the page was found, after its redirects. */
  url: string;
}

/**
 * What a page says of itself. Fails with `FetchTrouble`; null for what is no page, or comes packed though nobody
 * asked for that.
 */
export async function readPage(
  fetch: SafeFetch,
  address: string,
  signal: AbortSignal,
): Promise<ReadPage | null> {
  const { headers, body, url } = await fetch(address, { maxBytes: Number.MAX_SAFE_INTEGER, signal });
  const bytes = isPage(headers) ? await beginning(body, MOST_PAGE_BYTES) : await beginning(body, 0);
  return bytes.length === 0 ? null : { facts: pageFacts(decoded(bytes, headers)), url };
}

function isPage(headers: IncomingHttpHeaders): boolean {
  const { 'content-type': type = '', 'content-encoding': packed = 'identity' } = headers;
  return /^text\/html\s*(?:;|$)/i.test(type.trim()) && /^(?:identity)?$/i.test(packed.trim());
}

/** So many bytes at most; leaving the loop ends the connection. */
async function beginning(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (most === 0) break;
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

function decoded(bytes: Buffer, headers: IncomingHttpHeaders): string {
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1];
  const written = META_CHARSET.exec(bytes.toString('latin1', 0, CHARSET_BYTES))?.[1];
  return decoderFor(said ?? written ?? 'utf-8').decode(bytes);
}

function decoderFor(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    // A name nobody knows: most of what does not say better is UTF-8.
    return new TextDecoder();
  }
}
