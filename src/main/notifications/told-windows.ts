import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { NotifiedInbox } from './notifications.ts';

/** A window lasts a day, and no shop has a thousand people waiting at once. */
const MOST_KEPT = 1_000;

/**
 * Which reply windows were told to close soon, so that a restart does not tell them again. Kept in a file of its own:
 * losing it costs one reminder too many.
 */
export function openToldWindows(
  file: string | null,
  onFailed: (error: unknown) => void,
): NotifiedInbox['toldWindows'] {
  let keys: Set<string> | null = null;

  function read(): Set<string> {
    keys ??= new Set(file === null ? [] : keysIn(file));
    return keys;
  }

  return {
    has: (key) => read().has(key),
    add(key) {
      const told = read();
      told.add(key);
      const [oldest] = told;
      if (told.size > MOST_KEPT && oldest !== undefined) told.delete(oldest);
      if (file === null) return;
      try {
        writeFileSync(`${file}.new`, JSON.stringify([...told]), { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch (error) {
        // Told once more after a restart, at worst.
        onFailed(error);
      }
    },
  };
}

function keysIn(file: string): string[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    // The first time there is none; one that was spoiled is written anew.
    return [];
  }
}
