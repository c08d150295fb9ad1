/** For finding: without case and accents, so that "lucia" finds "Lucía". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
