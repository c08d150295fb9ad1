import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';

/** A line as the client keeps it; `_getInfo` of the package makes the same from the server's answer. */
export interface LineInfo {
  name: string;
  url: string;
  max_conn: number;
  remote_host: string;
  remote_ip: string | undefined;
  remote_port: number;
  local_port: number;
  local_host: undefined;
  local_https: false;
}

/** The part of the npm client that its published types leave out: `open` asks by `_init`, then connects. */
export interface LocaltunnelClient extends EventEmitter {
  /** Emits `open` for every connection to the server; there once `open` was called with a line at hand. */
  tunnelCluster: EventEmitter;
  _init(answered: (error: Error | null, info?: LineInfo) => void): void;
  open(opened: (error?: Error | null) => void): void;
  close(): void;
}

type LocaltunnelClass = new (options: { host: string; port: number }) => LocaltunnelClient;

/**
 * A client of such a server. The package's own function is of no use: it asks by itself, once a second for ever,
 * cannot be stopped and never tells why (a name the server refuses, a server that hangs). Read from the disk with the
 * first one: with all it brings along it takes as long as the rest of the program (docs/performance.md).
 */
export function localtunnelClient(options: { host: string; port: number }): LocaltunnelClient {
  const Client: LocaltunnelClass = createRequire(import.meta.url)('localtunnel/lib/Tunnel.js');
  return new Client(options);
}
