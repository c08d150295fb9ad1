import { fractionDigits } from '../../../shared/money.ts';
import type { ExportCell } from './csv.ts';
import type { ColumnKind, ExportTable } from './export-tables.ts';

type Stored = string | number | null;

/** The names of a table's columns as written: a time is two. */
export function writtenColumns({ columns }: ExportTable): string[] {
  return columns.flatMap(([name, kind]) => (kind === 'time' ? [name, `${name}_local`] : [name]));
}

/** Makes a stored row, in the order of the table's columns, into the cells that are written. */
export function rowWriter(
  { columns }: ExportTable,
  localTime: (at: number) => string,
): (row: readonly Stored[]) => ExportCell[] {
  const currencyAt = columns.findIndex(([name]) => name === 'currency');
  const write: Record<ColumnKind, (value: string | number, row: readonly Stored[]) => ExportCell[]> = {
    plain: (value) => [value],
    yes: (value) => [value === 1],
    list: (value) => [(JSON.parse(String(value)) as unknown[]).map(String)],
    time: (value) => [new Date(Number(value)).toISOString(), localTime(Number(value))],
    money: (value, row) => [Number(value) / 10 ** fractionDigits(String(row[currencyAt]))],
  };
  return (row) =>
    columns.flatMap(([, kind], index) => {
      const value = row[index] ?? null;
      if (value !== null) return write[kind](value, row);
      return kind === 'time' ? [null, null] : [null];
    });
}
