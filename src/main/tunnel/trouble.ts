import type { Tunnel, TunnelTrouble } from './tunnel.ts';

/** Passes trouble on to the one who listens, and keeps what came before anybody did. */
export function createTrouble(): {
  tell(trouble: TunnelTrouble): void;
  listen: Tunnel['onTrouble'];
  stop(): void;
} {
  let listener: (trouble: TunnelTrouble) => void = () => {};
  let early: TunnelTrouble | null = null;
  let isStopped = false;
  return {
    tell(trouble) {
      if (isStopped) return;
      early = trouble;
      listener(trouble);
    },
    listen(next) {
      listener = next;
      if (early !== null) next(early);
    },
    stop() {
      isStopped = true;
    },
  };
}
