/** What stands in one cell; null: nothing is known. */
export type ExportCell = string | number | boolean | null | string[];

/** Spreadsheets take a file for UTF-8 only when it begins so. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A spreadsheet would run such a text as a formula (OWASP, "CSV Injection"); with an apostrophe before it, it is
 * words. One that looks guarded already gets one more, so that taking one away always gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One record of RFC 4180, its line end included. Texts stand in quotes always, so that an empty one and an unknown
 * one (no quotes, nothing) differ. Lists are joined by "; ".
 */
export function csvRecord(cells: readonly ExportCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join('; ');
  return `"${guarded(text).replaceAll('"', '""')}"`;
}

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
