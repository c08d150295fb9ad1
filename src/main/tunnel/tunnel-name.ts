import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;
const NAME_LENGTH = 22;

/**
 * The name one installation asks the tunnel server for, made once and kept. Long and random, because who
 * guesses it can take it while this computer sleeps and would then be told of our customers. Servers take
 * lower-case letters and digits, 4 to 63 of them.
 */
export function newTunnelName(): string {
  const first = LETTERS[randomInt(LETTERS.length)];
  const rest = Array.from({ length: NAME_LENGTH - 1 }, () => SIGNS[randomInt(SIGNS.length)]);
  return `${first}${rest.join('')}`;
}
