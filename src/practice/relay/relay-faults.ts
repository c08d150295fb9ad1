/** What the relay does wrong, for every tunnel of it. Each can be changed while tunnels are open. */
export interface RelayFaults {
  /**
   * Asking for a tunnel: `refuse` answers 403, `hang` never answers, `unavailable` answers 503, `other-name`
   * gives another name than asked without a word (as when the name is taken).
   */
  creation: 'works' | 'refuse' | 'hang' | 'unavailable' | 'other-name';
  /**
   * Requests from outside: `silent` takes them and never passes them on, `unavailable` answers the relay's own
   * 503 page, `reminder` shows the password page to browsers (401) unless they send `bypass-tunnel-reminder`.
   */
  public: 'works' | 'silent' | 'unavailable' | 'reminder';
  /** Every request from outside waits this long (ms) first. */
  slowMs: number;
}

export function noRelayFaults(): RelayFaults {
  return { creation: 'works', public: 'works', slowMs: 0 };
}
