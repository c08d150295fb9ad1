/**
 * `SHOP_COLOUR_ORDER` of the shared model, spelled again: that module holds schemas, and taking it from there
 * would load zod into the worker at each start. A test keeps the two alike.
 */
export const COLOUR_ORDER = [1, 4, 6, 2, 5, 7, 3, 8];

/** The first colour no shop has; with more shops than colours, the one the fewest have. */
export function freeColour(taken: readonly number[]): number {
  const uses = (colour: number): number => taken.filter((other) => other === colour).length;
  return COLOUR_ORDER.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
