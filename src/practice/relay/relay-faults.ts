/** What stands between a client and its server answers in the server's place: a page of its own with this status. */
export type ForeignPage = 408 | 502 | 511;

/** What the relay does wrong, for every tunnel of it. Each can be changed while tunnels are open. */
export interface RelayFaults {
  /**
   * Asking for a tunnel: `refuse` answers 403, `hang` never answers, `unavailable` answers 503, `other-name`
   * gives another name than asked without a word (as when the name is taken), `nonsense` answers 200 with a page.
   */
  creation: 'works' | 'refuse' | 'hang' | 'unavailable' | 'other-name' | 'nonsense' | ForeignPage;
  /**
   * Requests from outside: `silent` takes them and never passes them on, `unavailable` answers the relay's own
   * 503 page, `reminder` shows the password page to browsers (401) unless they send `bypass-tunnel-reminder`.
   */
  public: 'works' | 'silent' | 'unavailable' | 'reminder' | ForeignPage;
  /** The client's connections: `close-at-once` takes each and closes it, for as often as it comes back. */
  connections: 'work' | 'close-at-once';
  /** Every request from outside waits this long (ms) first. */
  slowMs: number;
}

export function noRelayFaults(): RelayFaults {
  return { creation: 'works', public: 'works', connections: 'work', slowMs: 0 };
}
