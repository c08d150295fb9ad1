export interface ByteRange {
  /** First and last byte, both meant. */
  from: number;
  to: number;
}

/**
 * The one range of bytes that a player asks for (RFC 9110, 14.2). Null: none, or several, or another unit, and
 * then the whole is the right answer.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!asked) return null;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return null;
  const range =
    first === ''
      ? { from: Math.max(size - Number(last), 0), to: size - 1 }
      : { from: Number(first), to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
  // A last byte before the first makes no range at all, and such a header is passed over.
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return range.from > range.to ? 'unsatisfiable' : range;
}
