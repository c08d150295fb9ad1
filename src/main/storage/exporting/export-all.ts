import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileWork } from '../../../shared/model/move-file.ts';
import { openReader } from '../open-database.ts';
import { asPlaceFailure } from '../place-failure.ts';
import type { ReadableDb } from '../sql.ts';
import { BYTE_ORDER_MARK, csvRecord, type ExportCell } from './csv.ts';
import { EXPORT_TABLES, type ExportTable } from './export-tables.ts';
import { localClock } from './local-time.ts';
import { rowWriter, writtenColumns } from './written-row.ts';

/** Raised when a column changes its name or meaning, or goes; new ones do not raise it. */
export const EXPORT_VERSION = 1;
export const DOCUMENT = 'shopbell.json';

/** After so many rows the thread hears whether it shall stop, and tells how far it is. */
const PAGE_ROWS = 500;
const CHUNK_CHARACTERS = 64 * 1024;

export interface ExportInput {
  /** The database, whether or not somebody has it open. */
  file: string;
  /** The folder that is written; takes its name `to` only when all of it is there. */
  unfinished: string;
  to: string;
  /** IANA name of the zone this computer's clock shows. */
  timeZone: string;
  appVersion: string;
  now: number;
}

/** How many rows each table has. */
export type ExportCounts = Record<string, number>;

/**
 * Writes everything that is stored into a new folder, twice: as one JSON document, and as a CSV file for each table.
 * All of it is of one moment, writers go on meanwhile. Rows are read one by one and never held. Fails with
 * `place-full` and `place-closed`; then nothing is left. Blocks its thread for a page at a time.
 */
export async function exportAll(
  input: ExportInput,
  tell: (work: FileWork) => void,
): Promise<{ counts: ExportCounts; bytes: number }> {
  const { unfinished, to } = input;
  const db = openReader(input.file);
  try {
    db.prepare('BEGIN').run();
    const counts = Object.fromEntries(EXPORT_TABLES.map((table) => [table.name, rowsOf(db, table)]));
    rmSync(unfinished, { recursive: true, force: true });
    // It holds what customers wrote: nobody else on this computer may read it.
    mkdirSync(unfinished, { mode: 0o700 });
    const bytes = await writeTables(db, input, counts, tell);
    renameSync(unfinished, to);
    return { counts, bytes };
  } catch (error) {
    throw asPlaceFailure(error);
  } finally {
    db.close();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function rowsOf(db: ReadableDb, { sql }: ExportTable): number {
  return Number(db.prepare(`SELECT count(*) FROM (${sql})`).pluck().get());
}

async function writeTables(
  db: ReadableDb,
  { unfinished, timeZone, appVersion, now }: ExportInput,
  counts: ExportCounts,
  tell: (work: FileWork) => void,
): Promise<number> {
  const localTime = localClock(timeZone);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const json = openText(join(unfinished, DOCUMENT));
  let done = 0;
  let csvBytes = 0;
  try {
    json.write(documentHead({ timeZone, appVersion, now, counts }));
    for (const table of EXPORT_TABLES) {
      const csv = openText(join(unfinished, `${table.name}.csv`));
      try {
        for (const row of writtenRows(db, table, localTime)) {
          csv.write(row.record);
          json.write(row.entry);
          if (row.isData) done += 1;
          if (done % PAGE_ROWS !== 0) continue;
          tell({
            share: total === 0 ? null : done / total,
            bytes: json.bytes() + csvBytes + csv.bytes(),
          });
          await setImmediate();
        }
        csvBytes += csv.end();
      } finally {
        csv.close();
      }
      json.write('\n]');
    }
    json.write('\n}\n');
    return json.end() + csvBytes;
  } finally {
    json.close();
  }
}

/** Up to the first table. Every row stands in a line of its own, so that tools that read lines can read it too. */
function documentHead({
  timeZone,
  appVersion,
  now,
  counts,
}: Pick<ExportInput, 'timeZone' | 'appVersion' | 'now'> & { counts: ExportCounts }): string {
  const facts = {
    format: 'shopbell-export',
    version: EXPORT_VERSION,
    exported_at: new Date(now).toISOString(),
    time_zone: timeZone,
    app_version: appVersion,
    counts,
  };
  return `{\n${Object.entries(facts)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')}`;
}

interface WrittenRow {
  record: string;
  entry: string;
  isData: boolean;
}

/** The head of a table, then each of its rows, in both forms. */
function* writtenRows(
  db: ReadableDb,
  table: ExportTable,
  localTime: (at: number) => string,
): Generator<WrittenRow> {
  const columns = writtenColumns(table);
  const written = rowWriter(table, localTime);
  yield {
    record: `${BYTE_ORDER_MARK}${columns.join(',')}\r\n`,
    entry: `,\n${JSON.stringify(table.name)}: [`,
    isData: false,
  };
  let before = '\n';
  for (const stored of db.prepare<[], Array<string | number | null>>(table.sql).raw().iterate()) {
    const cells = written(stored);
    yield { record: csvRecord(cells), entry: before + jsonEntry(columns, cells), isData: true };
    before = ',\n';
  }
}

function jsonEntry(columns: readonly string[], cells: readonly ExportCell[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])));
}

/** A new text file, written in chunks. */
function openText(path: string) {
  const file = openSync(path, 'wx', 0o600);
  let waiting = '';
  let bytes = 0;
  let isOpen = true;

  function flush(): void {
    const chunk = Buffer.from(waiting);
    waiting = '';
    // A disk that is nearly full takes a part of it, and refuses the rest.
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    bytes += chunk.length;
  }
  function close(): void {
    if (isOpen) closeSync(file);
    isOpen = false;
  }

  return {
    write(text: string): void {
      waiting += text;
      if (waiting.length >= CHUNK_CHARACTERS) flush();
    },
    bytes: () => bytes,
    /** On the disk, not only on its way there. */
    end(): number {
      flush();
      fsyncSync(file);
      close();
      return bytes;
    },
    close,
  };
}
