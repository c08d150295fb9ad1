/** Fits into a message to whoever helps, and can be read before it is sent. */
export const MOST_REPORT_CHARACTERS = 20_000;
