import { SHOP_COLOUR_ORDER } from '../../../shared/model/shop-colours.ts';

/** The first colour no shop has; with more shops than colours, the one the fewest have. */
export function freeColour(taken: readonly number[]): number {
  const uses = (colour: number): number => taken.filter((other) => other === colour).length;
  return SHOP_COLOUR_ORDER.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
