/** What the owner does that leaves no other trace in the window. */
export type Deed = 'snoozed-by-words' | 'opened-what-was-found';

const listeners = new Set<(deed: Deed) => void>();

/** Told to whoever looks on: the drill of the practice shop. */
export function noteDeed(deed: Deed): void {
  for (const listener of listeners) listener(deed);
}

/** The answer ends it. */
export function watchDeeds(listener: (deed: Deed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
