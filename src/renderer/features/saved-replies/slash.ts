/** The word that is being written behind a slash, and where the slash stands. */
export interface Slash {
  from: number;
  query: string;
}

const MOST_QUERY_CHARACTERS = 30;

/** A slash asks for saved replies only at the start of a word: "24/7" and addresses stay what they are. */
export function slashBefore(text: string, caret: number): Slash | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('/');
  if (from === -1 || !/^$|\s/u.test(before.charAt(from - 1))) return null;
  const query = before.slice(from + 1);
  return query.length > MOST_QUERY_CHARACTERS || /^\s|\n/u.test(query) ? null : { from, query };
}
