import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface OutgoingRequest {
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** For the whole exchange. */
  timeoutMs: number;
  /** More than this of the answer is an error. */
  maxBytes?: number;
}

export interface OutgoingAnswer {
  status: number;
  statusText: string;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * What Meta's own servers ask for: handshakes, webhooks, attachments. Each on its own connection, redirects
 * are not followed. Fails with a plain `Error` that says what happened.
 */
export function outgoing(input: OutgoingRequest): Promise<OutgoingAnswer> {
  const url = new URL(input.url);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: input.method,
      agent: false,
      headers: {
        'user-agent': 'facebookexternalua',
        ...input.headers,
        ...(input.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(input.body)) }),
      },
      signal: AbortSignal.timeout(input.timeoutMs),
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > (input.maxBytes ?? 1_000_000)) request.destroy(new Error('answer too large'));
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)])),
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.end(input.body);
  });
}
