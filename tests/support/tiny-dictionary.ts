import { createHash } from 'node:crypto';

/** Bits of a node in the tree of words: a word's end, the same with letters that follow, a list of branches. */
const END = 0x00;
const END_WITH_REST = 0x40;
const LIST = 0xf0;
const HEADER_BYTES = 32;
const AFFIX_HEADER_BYTES = 16;

/**
 * A dictionary for Chromium's spelling check in its own form ("bdic", version 2), of at most 15 different letters at
 * any one place. Source: third_party/hunspell/google/bdict.h of Chromium, which describes every field.
 */
export function tinyDictionary(words: readonly string[]): Buffer {
  const tree = branch(
    [...new Set(words)].sort().map((word) => Buffer.from(word)),
    0,
  );
  const tables = ['AF 0\0\0', '\0', '\0', 'SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n\0'];
  const affixes = Buffer.alloc(AFFIX_HEADER_BYTES);
  let at = HEADER_BYTES + AFFIX_HEADER_BYTES;
  for (const [index, table] of tables.entries()) {
    affixes.writeUInt32LE(at, index * 4);
    at += table.length;
  }
  const body = Buffer.concat([affixes, Buffer.from(tables.join('')), tree]);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('BDic');
  header.writeUInt16LE(2, 4);
  header.writeUInt32LE(HEADER_BYTES, 8);
  header.writeUInt32LE(at, 12);
  createHash('md5').update(body).digest().copy(header, 16);
  return Buffer.concat([header, body]);
}

/** All words that are alike in their first `depth` bytes. */
function branch(words: readonly Buffer[], depth: number): Buffer {
  const [only] = words;
  if (only && words.length === 1) return end(only.subarray(depth));
  const next = new Map<number, Buffer[]>();
  for (const word of words) {
    const letter = word[depth] ?? 0;
    next.set(letter, [...(next.get(letter) ?? []), word]);
  }
  const parts = [...next].sort(([a], [b]) => a - b);
  const places = Buffer.alloc(parts.length * 3);
  const nodes = parts.map(([letter, those]) =>
    letter === 0 ? end(Buffer.alloc(0)) : branch(those, depth + 1),
  );
  let offset = 0;
  for (const [index, [letter]] of parts.entries()) {
    places.writeUInt8(letter, index * 3);
    places.writeUInt16LE(offset, index * 3 + 1);
    offset += nodes[index]?.length ?? 0;
  }
  return Buffer.concat([Buffer.from([LIST | parts.length]), places, ...nodes]);
}

function end(rest: Buffer): Buffer {
  return rest.length === 0
    ? Buffer.from([END, 0])
    : Buffer.concat([Buffer.from([END_WITH_REST, 0]), rest, Buffer.from([0])]);
}
