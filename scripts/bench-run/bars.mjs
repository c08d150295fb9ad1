/**
 * Holds a result against the bars of its figure.
 *
 * @returns one entry for each bar that counts for it: what is asked in words, how much of it is used up
 *   (1: just reached), and whether it is kept
 */
export function barsOf(result, figure) {
  return figure.bars
    .filter((bar) => bar.size === undefined || bar.size === result.size)
    .flatMap((bar) => {
      const measured = result[bar.of];
      if (measured === undefined) return [];
      const isCeiling = bar.atMost !== undefined;
      const limit = isCeiling ? bar.atMost : bar.atLeast;
      return {
        words: `${bar.of === 'value' ? '' : `${bar.of} `}${isCeiling ? '≤' : '≥'} ${limit}`,
        limit,
        used: isCeiling ? measured / limit : limit / measured,
        isKept: isCeiling ? measured <= limit : measured >= limit,
      };
    });
}

/** A figure without a peer carries the ratio to the bar it comes nearest to. */
export function withRatio(result, figure) {
  const [nearest] = barsOf(result, figure).sort((a, b) => b.used - a.used);
  if (result.ratio !== undefined || nearest === undefined) return result;
  return {
    ...result,
    baseline: { name: `bar: ${nearest.words}`, value: nearest.limit },
    ratio: Math.round(nearest.used * 100) / 100,
  };
}
