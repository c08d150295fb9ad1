import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../../shared/clock.ts';

const CHECK_EVERY_MS = 5_000;

/**
 * Ends connections that began a request and do not get on with its head.
 *
 * Node's own `headersTimeout` cannot be used: it also counts against connections on which nothing was ever
 * said, and a tunnel keeps ten of those open on purpose. It would answer 408 into a line that the relay is
 * just about to give a webhook to.
 */
export function endStalledConnections(server: Server, clock: Clock): () => void {
  /** Bytes a connection had brought when it was last known to be between two requests. */
  const restingAt = new Map<Socket, number>();
  const stalledOnce = new Set<Socket>();
  const busy = new Set<Socket>();

  server.on('connection', (socket: Socket) => {
    restingAt.set(socket, 0);
    socket.once('close', () => {
      restingAt.delete(socket);
      stalledOnce.delete(socket);
      busy.delete(socket);
    });
  });
  server.on('request', (request, response) => {
    busy.add(request.socket);
    response.once('close', () => {
      busy.delete(request.socket);
      stalledOnce.delete(request.socket);
      if (restingAt.has(request.socket)) restingAt.set(request.socket, request.socket.bytesRead);
    });
  });

  function check(): void {
    for (const [socket, bytes] of restingAt) {
      const isStalled = !busy.has(socket) && socket.bytesRead > bytes;
      if (!isStalled) stalledOnce.delete(socket);
      else if (stalledOnce.has(socket)) socket.destroy();
      else stalledOnce.add(socket);
    }
    cancel = clock.after(CHECK_EVERY_MS, check);
  }
  let cancel = clock.after(CHECK_EVERY_MS, check);
  return () => cancel();
}
