import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createInstagramClient } from '../../src/main/instagram/instagram-client.ts';
import { createManualClock } from './manual-clock.ts';

/** One call as it arrived. */
export interface Seen {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answer = unknown | ((seen: Seen) => unknown);

/** All of Instagram's hosts in one; answers by method and path and keeps what it was asked. */
export async function scriptedInstagram(answers: Record<string, Answer>) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '', 'http://x');
    const call: Seen = {
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body,
    };
    seen.push(call);
    const answer = answers[`${call.method} ${call.path}`];
    const value = typeof answer === 'function' ? answer(call) : answer;
    const isError = typeof value === 'object' && value !== null && 'error' in value;
    response
      .writeHead(isError ? 400 : 200)
      .end(typeof value === 'string' ? value : JSON.stringify(value ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = createManualClock(1_760_000_000_000);
  const client = createInstagramClient({
    endpoints: { wwwInstagram: origin, apiInstagram: origin, graphInstagram: origin, graphFacebook: origin },
    fetch,
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return { client, seen, origin, clock };
}
