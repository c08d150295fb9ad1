import type { ListItem } from './list-items.ts';

/**
 * The list as it stood, with what is known now: nothing moves and nothing comes in between; what left is gone. Both
 * are the same list, at two moments.
 */
export function heldItems(before: readonly ListItem[], now: readonly ListItem[]): readonly ListItem[] {
  const known = new Map(now.map((item) => [item.key, item]));
  const kept = before.flatMap((item): ListItem[] => {
    const fresh = known.get(item.key);
    // A head whose group has emptied meanwhile still stands over rows that have not moved yet.
    return fresh ? [fresh] : item.kind === 'head' ? [item] : [];
  });
  const held = kept.filter((item, index) => item.kind === 'row' || kept[index + 1]?.kind === 'row');
  return held.length > 0 ? held : now;
}
