/** The ways in which Instagram can reach this computer, as the owner knows them. */
export type WayName = 'address' | 'localtunnel' | 'ngrok' | 'cloudflared';

/** What the thing behind a tunnel says about itself. Silence proves nothing, and neither does this: it is probed. */
export interface TunnelTrouble {
  reason: string;
  /** It has certainly ended: its process is gone, or it was closed here. */
  isOver: boolean;
}

/** One public address that leads to this computer. */
export interface Tunnel {
  /** Public address without a trailing slash, for example `https://name.example`. */
  readonly url: string;
  /** One listener; trouble that came before it is told at once. */
  onTrouble(listener: (trouble: TunnelTrouble) => void): void;
  /** Resolves when nothing of it is left running. */
  close(): Promise<void>;
}

/** One rung of the ladder: a way in that can be opened, or cannot. */
export interface Rung {
  way: WayName;
  /** Whose server or address it is, for the owner and the log. */
  host: string;
  /** The same address each time it is opened, so one that the owner pastes at Meta stays right. */
  isStable: boolean;
  /** How long a new address may take to lead here; null: two bad probes are enough to give it up. */
  provesWithinMs: number | null;
  /**
   * Fails with `TunnelAbsent` when this way cannot be gone on this computer, with any other error when it did not
   * work this time, after 10 s at the latest. `signal` ends an opening that nobody waits for any more.
   */
  open(input: { port: number; signal: AbortSignal }): Promise<Tunnel>;
}

/** Not broken but not there: its program or its key is missing. Trying again soon is of no use. */
export class TunnelAbsent extends Error {
  override name = 'TunnelAbsent';
}
