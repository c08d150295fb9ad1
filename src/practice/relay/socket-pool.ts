import { createServer, type Server, type Socket } from 'node:net';
import { portOf } from '../http/listen.ts';

/** The connections a tunnel client keeps open to us; each carries one request from outside. */
export interface SocketPool {
  port: number;
  /** A free connection, or the next one the client opens. Fails when none comes within `timeoutMs`. */
  take(timeoutMs: number): Promise<Socket>;
  connected(): number;
  /** Cuts every connection; the client opens them again while the port lives. */
  drop(): void;
  /** Takes the port away too: what a restarted relay does to its clients. */
  close(): Promise<void>;
}

interface Waiting {
  hand(socket: Socket): void;
  giveUp(): void;
}

interface PoolEvents {
  /** A connection has come: whether it is kept. */
  mayStay(): boolean;
  /** The last connection has gone. */
  onEmpty(): void;
}

/** Opens a port for one client. */
export async function openSocketPool({ mayStay, onEmpty }: PoolEvents): Promise<SocketPool> {
  const all = new Set<Socket>();
  const free: Socket[] = [];
  const waiting: Waiting[] = [];

  const server = createServer((socket) => {
    // A reset by the client shows as close, which is what counts here.
    socket.on('error', () => {});
    if (!mayStay()) {
      socket.destroy();
      return;
    }
    all.add(socket);
    socket.once('close', () => {
      all.delete(socket);
      const index = free.indexOf(socket);
      if (index >= 0) free.splice(index, 1);
      if (all.size === 0) onEmpty();
    });
    const next = waiting.shift();
    if (next) next.hand(socket);
    else free.push(socket);
  });
  await listenOn(server);

  return {
    port: portOf(server),
    take(timeoutMs) {
      const socket = free.shift();
      if (socket) return Promise.resolve(socket);
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          clearTimeout(timer);
          const index = waiting.indexOf(entry);
          if (index >= 0) waiting.splice(index, 1);
        };
        const entry: Waiting = {
          hand(next) {
            leave();
            resolve(next);
          },
          giveUp() {
            leave();
            reject(new Error('no connection to the tunnel client'));
          },
        };
        const timer = setTimeout(entry.giveUp, timeoutMs);
        waiting.push(entry);
      });
    },
    connected: () => all.size,
    drop() {
      for (const socket of all) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of all) socket.destroy();
        for (const entry of [...waiting]) entry.giveUp();
      }),
  };
}

function listenOn(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
