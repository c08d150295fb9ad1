/** A table in Markdown. Bars and line ends inside a cell would break it. */
export function markdownTable(heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellOf).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words as they stand in code or on the wire. */
export function code(words: string): string {
  return `\`${words}\``;
}

function cellOf(words: string): string {
  return words.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
