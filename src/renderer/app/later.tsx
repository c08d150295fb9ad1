import { type ComponentType, useEffect, useState } from 'react';

/** So long after the list came it is painted, on a slow computer too. */
const LOADS_AFTER_MS = 200;

interface Later<Props> {
  Part: ComponentType<Props>;
  /** Has its scripts come, if they have not. */
  load(): Promise<void>;
}

/**
 * A part of the window that a start does without: its scripts come right after the list, before anybody has clicked.
 * Not by React's `lazy`, which leaves its place blank for a moment even when everything is here already.
 */
export function later<Props extends object>(imported: () => Promise<ComponentType<Props>>): Later<Props> {
  let Loaded: ComponentType<Props> | null = null;

  async function load(): Promise<void> {
    Loaded ??= await imported();
  }

  function Part(props: Props) {
    const [isHere, setHere] = useState(Loaded !== null);
    useEffect(() => {
      if (!isHere) void load().then(() => setHere(true));
    }, [isHere]);
    return isHere && Loaded !== null ? <Loaded {...props} /> : null;
  }

  return { Part, load };
}

/** Has these parts come once the first list is painted. */
export function useSoon(parts: ReadonlyArray<Pick<Later<never>, 'load'>>): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const part of parts) void part.load();
    }, LOADS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [parts]);
}
