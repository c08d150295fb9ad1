/** Numbers that look random and are the same in every run with the same seed. */
export interface Random {
  /** 0 (included) to 1 (left out). */
  next(): number;
  /** A whole number from 0 (included) to `below` (left out). */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  /** `length` letters and digits. */
  letters(length: number): string;
  /** An id in the form of a UUID of version 4. */
  uuid(): string;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789Zz';

/** The generator known as mulberry32: small, quick, and even enough for text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function bits(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  const next = () => bits() / 2 ** 32;
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(from: readonly T[]): T {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    chance: (probability) => next() < probability,
    letters(length) {
      let text = '';
      while (text.length < length) {
        let rest = bits();
        // Five signs of six bits each: a call for every sign would be most of the time a million ids take.
        for (let at = 0; at < 5; at += 1) {
          text += SIGNS[rest & 63];
          rest >>>= 6;
        }
      }
      return text.slice(0, length);
    },
    uuid() {
      const hex = Array.from({ length: 4 }, () => bits().toString(16).padStart(8, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
