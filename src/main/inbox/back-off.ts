/** Doubles from `firstMs` up to `mostMs`, plus up to a quarter by chance, so that many do not come at once. */
export function backOff(
  triesBefore: number,
  { firstMs, mostMs, random }: { firstMs: number; mostMs: number; random: number },
): number {
  const pause = Math.min(firstMs * 2 ** Math.min(Math.max(0, triesBefore), 30), mostMs);
  return Math.round(pause * (1 + random / 4));
}
