/**
 * The order in which new shops take their colour: neighbours in it differ most. In a file without schemas, because
 * the storage worker takes it and would load zod at each start.
 */
export const SHOP_COLOUR_ORDER: readonly number[] = [1, 4, 6, 2, 5, 7, 3, 8];
