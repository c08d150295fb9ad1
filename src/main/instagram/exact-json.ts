/**
 * Parses JSON in which an id may stand as a bare number: whole numbers that outgrow 2^53 come back as the
 * digits that were written, as a string, because `JSON.parse` would round them to another person's id.
 * (The code exchange has answered `user_id` that way.) Throws `SyntaxError` when the text is no JSON.
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return /\d{16}/.test(text) ? JSON.parse(withQuotedGiants(text)) : value;
}

/** Strings are matched whole and left alone, so digits inside them are never touched. The text is valid JSON. */
function withQuotedGiants(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  );
}
