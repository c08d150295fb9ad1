import { readCall } from '../http/call.ts';
import { listen } from '../http/listen.ts';

export interface Received {
  body: string;
  headers: Record<string, string>;
}

/** A webhook receiver as plain as can be: answers handshakes, keeps what it got. */
export interface Callback {
  url: string;
  received: Received[];
  /** Status of the answer to the nth delivery (from 0); left alone: 200 each time. */
  answers: (index: number) => number;
  /** What a handshake is answered with; left alone: the challenge. */
  echoes: (challenge: string) => string;
  close(): Promise<void>;
}

export async function startCallback(): Promise<Callback> {
  const server = await listen(async (request, response) => {
    const call = await readCall(request);
    if (call.method === 'GET') {
      response.end(callback.echoes(call.query.get('hub.challenge') ?? ''));
      return;
    }
    callback.received.push({ body: call.body.toString('utf8'), headers: call.headers });
    response.statusCode = callback.answers(callback.received.length - 1);
    response.end();
  });
  const callback: Callback = {
    url: `${server.url}/hook`,
    received: [],
    answers: () => 200,
    echoes: (challenge) => challenge,
    close: server.close,
  };
  return callback;
}
