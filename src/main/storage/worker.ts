import { parentPort } from 'node:worker_threads';
import { closeInheritedSockets } from './inherited-sockets.ts';
import type { Request } from './protocol.ts';
import { serve } from './serve.ts';

/**
 * Entry of the database's thread, or of its process where the runtime's Node-API is too old for the driver
 * (storage-port.ts). It knows nothing but how to hear and to answer.
 */
if (parentPort) {
  const port = parentPort;
  const { take } = serve((answer) => port.postMessage(answer));
  port.on('message', (request: Request) => take(request));
} else {
  closeInheritedSockets();
  const { take, stop } = serve((answer) => {
    // An answer that nobody can hear any more is no error: `disconnect` ends this process.
    if (process.connected) process.send?.(answer, () => {});
  });
  process.on('message', (request: Request) => take(request));
  // The app is gone, by quitting or by a crash: nobody is left to ask anything.
  process.on('disconnect', () => {
    stop();
    process.exit(0);
  });
}
