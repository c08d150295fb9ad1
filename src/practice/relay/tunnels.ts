import type { Listening } from '../http/listen.ts';
import { openPublicFront } from './public-front.ts';
import type { RelayFaults } from './relay-faults.ts';
import { openSocketPool, type SocketPool } from './socket-pool.ts';

export interface TunnelView {
  name: string;
  /** Public address, without a trailing slash. */
  url: string;
  /** Open connections of the client; 0 when it is gone. */
  connections: number;
}

export interface Tunnels {
  /** Gives the name to a new client, unless one is connected under it. */
  open(name: string): Promise<{ port: number; url: string } | 'taken'>;
  list(): TunnelView[];
  /** Connections that clients have opened so far. */
  connected(): number;
  drop(name: string): void;
  /** Takes the client's port away; its public address stays and answers 503. */
  closePort(name: string): Promise<void>;
  close(): Promise<void>;
}

interface Named {
  front: Listening;
  pool: SocketPool | null;
}

/** The names of one relay. A client is forgotten `graceMs` after its last connection closed, as on the reference server. */
export function createTunnels(faults: RelayFaults, graceMs: number): Tunnels {
  const named = new Map<string, Named>();
  const endings = new Set<NodeJS.Timeout>();
  let connected = 0;

  const forgetLater = (entry: Named, pool: SocketPool): void => {
    const timer = setTimeout(() => {
      endings.delete(timer);
      if (pool.connected() > 0 || entry.pool !== pool) return;
      entry.pool = null;
      void pool.close();
    }, graceMs);
    endings.add(timer);
  };
  const nameFor = async (name: string): Promise<Named> => {
    const known = named.get(name);
    if (known) return known;
    let entry: Named | null = null;
    const front = await openPublicFront(() => entry?.pool ?? null, faults);
    entry = { front, pool: null };
    named.set(name, entry);
    return entry;
  };

  return {
    async open(name) {
      const entry = await nameFor(name);
      if (entry.pool) return 'taken';
      const pool: SocketPool = await openSocketPool({
        mayStay() {
          connected++;
          return faults.connections === 'work';
        },
        onEmpty: () => forgetLater(entry, pool),
      });
      entry.pool = pool;
      // A client that never connects gives its name back as well.
      forgetLater(entry, pool);
      return { port: pool.port, url: entry.front.url };
    },
    list: () =>
      [...named].map(([name, { front, pool }]) => ({
        name,
        url: front.url,
        connections: pool?.connected() ?? 0,
      })),
    connected: () => connected,
    drop: (name) => named.get(name)?.pool?.drop(),
    async closePort(name) {
      const entry = named.get(name);
      const pool = entry?.pool;
      if (!entry || !pool) return;
      entry.pool = null;
      await pool.close();
    },
    async close() {
      for (const timer of endings) clearTimeout(timer);
      await Promise.all([...named.values()].flatMap(({ front, pool }) => [front.close(), pool?.close()]));
    },
  };
}
