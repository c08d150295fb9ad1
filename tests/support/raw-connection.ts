import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A plain connection to a port on this computer, for what no HTTP client would ever send. */
export interface RawConnection {
  socket: Socket;
  /** Everything that has come back so far. */
  heard(): string;
  /** Resolves with everything that came back, when the other side has hung up. */
  ended: Promise<string>;
}

export async function openRawConnection(port: number): Promise<RawConnection> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (part: string) => {
    text += part;
  });
  // A reset is a way of hanging up; what was said before it counts.
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
  return {
    socket,
    heard: () => text,
    ended: new Promise((resolve) => socket.once('close', () => resolve(text))),
  };
}

/** Status codes in the order in which they came. */
export function statusesIn(heard: string): number[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
