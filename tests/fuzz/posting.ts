import { createHmac } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { WEBHOOK_PATH } from '../../src/main/webhook/webhook-server.ts';

/** Posts a body as Instagram does; answers the status. */
export function post(agent: Agent, port: number, body: Buffer, signature: string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: WEBHOOK_PATH,
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          ...(signature !== null && { 'x-hub-signature-256': signature }),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', reject);
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}

/** The header of a body with a true signature. */
export function signed(body: Buffer, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Somebody else's key, another body's signature, rubbish, or none. */
export function forged(body: Buffer, secret: string, way: number): string | null {
  const ways = [
    signed(body, 'another-secret'),
    signed(Buffer.concat([body, Buffer.from(' ')]), secret),
    'sha256=00',
    null,
  ];
  return ways[way] ?? null;
}
