import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/**
 * Posts webhooks over a number of connections that stay open, each with one request under way, from a thread of
 * its own: the receiver shall not wait for who writes to it. Plain sockets, because an HTTP client would take
 * more of the machine than what is measured.
 */
export interface Sender {
  /** Answers the ms from the first byte sent until the last answer was read. Fails at any but the expected one. */
  post(input: PostInput): Promise<number>;
  close(): Promise<void>;
}

interface PostInput {
  port: number;
  connections: number;
  /** Whole requests, head and body. */
  requests: readonly Uint8Array[];
  /** The status every request is answered with; 200 when it is not said. */
  expects?: number;
}

export function startSender(): Sender {
  const worker = new Worker(new URL(import.meta.url));
  return {
    async post(input) {
      worker.postMessage(input);
      const [answer] = (await once(worker, 'message')) as [{ ms: number } | { problem: string }];
      if ('problem' in answer) throw new Error(answer.problem);
      return answer.ms;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** A request as it goes over the line. */
export function requestBytes(path: string, headers: Record<string, string>, body: Uint8Array): Uint8Array {
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': String(body.byteLength) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${head}\r\n`), body]);
}

async function postAll({ port, connections, requests, expects = 200 }: PostInput): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const startedAt = performance.now();
  let next = 0;
  const takeNext = () => {
    const request = requests[next];
    next += 1;
    return request;
  };
  await Promise.all(sockets.map((socket) => postOver(socket, takeNext, expects)));
  const ms = performance.now() - startedAt;
  for (const socket of sockets) socket.destroy();
  return ms;
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** One request after the other, each when the one before has been answered; the answers have no body. */
function postOver(socket: Socket, takeNext: () => Uint8Array | undefined, expects: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const sendNext = () => {
      const request = takeNext();
      if (request === undefined) resolve();
      else socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      answer += part;
      if (!answer.endsWith('\r\n\r\n')) return;
      if (!answer.startsWith(`HTTP/1.1 ${expects}`))
        reject(new Error(`answered: ${answer.split('\r\n')[0]}`));
      answer = '';
      sendNext();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the receiver closed a connection')));
    sendNext();
  });
}

if (!isMainThread) {
  parentPort?.on('message', (input: PostInput) => {
    postAll(input).then(
      (ms) => parentPort?.postMessage({ ms }),
      (error: unknown) => parentPort?.postMessage({ problem: String(error) }),
    );
  });
}
