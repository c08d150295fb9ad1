import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** `http://127.0.0.1:PORT`, no trailing slash. */
  url: string;
  port: number;
  /** Nobody is let in any more, and who is in is put out, until `open` is called. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** Ends open connections too, so that nothing keeps the process alive. */
  close(): Promise<void>;
}

/** An HTTP server on a free port of the loopback address. A handler that fails answers 500 with the reason. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Listening> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake of the practice Instagram itself: told to the caller, so that a test shows it.
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`practice Instagram failed: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  const openAt = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  const shut = () =>
    new Promise<void>((resolve) => {
      // One that is shut already says so, which is as good.
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await openAt(0);
  const port = portOf(server);
  return { url: `http://127.0.0.1:${port}`, port, shut, open: () => openAt(port), close: shut };
}

/** The port a listening TCP server got. */
export function portOf(server: { address(): AddressInfo | string | null } | Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
