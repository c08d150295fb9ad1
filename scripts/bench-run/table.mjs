import { barsOf } from './bars.mjs';

const HEAD = ['figure', 'size', 'median', 'p95', 'beside it', 'ratio', 'bar', ''];

/** The figures as a table for the terminal, one line each. */
export function tableOf(results, figures) {
  const rows = [HEAD, ...results.map((result) => rowOf(result, figures[result.name]))];
  const widths = HEAD.map((_head, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(result, figure) {
  const { name, unit, value, p95, size, connections, baseline, ratio } = result;
  const bars = barsOf(result, figure);
  return [
    name,
    connections === undefined ? (size?.toLocaleString('en') ?? '') : `${connections} at once`,
    `${value} ${unit}`,
    p95 === undefined ? '' : String(p95),
    baseline === undefined ? '' : `${baseline.value} (${baseline.name})`,
    ratio === undefined ? '' : String(ratio),
    bars.map(({ words }) => words).join(', '),
    bars.length === 0 ? '' : bars.every(({ isKept }) => isKept) ? 'ok' : 'MISSED',
  ];
}
