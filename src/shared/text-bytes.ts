/** Instagram counts a text in UTF-8 bytes, not characters (messaging docs: 1000 bytes). */
export const MAX_TEXT_BYTES = 1000;

/** Length of a text in UTF-8 bytes. A lone surrogate counts 3, as every encoder writes it as U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
