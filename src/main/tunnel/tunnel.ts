/** One way for Instagram to reach this computer. */
export interface Tunnel {
  /** Public address without a trailing slash, for example `https://name.example`. */
  readonly url: string;
  /** Calls back once when the client itself says that it is gone; silence proves nothing. */
  onClosed(listener: (reason: string) => void): void;
  close(): Promise<void>;
}

/** Opens a tunnel to a local port. Fails with `AppFailure('network-unreachable')`, after 10 s at the latest. */
export interface TunnelProvider {
  open(input: { port: number; subdomain: string | null }): Promise<Tunnel>;
}
