import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Exported } from '../../shared/model/export.ts';
import type { ExportCounts } from '../storage/exporting/export-all.ts';
import { type KeepingParts, startKeeping } from '../storage/start-keeping.ts';
import type { FileWorks } from './file-work.ts';

export interface ExportingParts extends KeepingParts {
  /** The database of the real desk. */
  file: string;
  works: FileWorks;
  appVersion: string;
  /** IANA name of the zone this computer's clock shows. */
  timeZone(): string;
  now(): number;
}

export interface Exporting {
  /**
   * Writes everything into a new folder below that one. Fails with `place-full`, `place-closed`, `work-stopped` and
   * `work-running`; then nothing of it is left.
   */
  save(into: string): Promise<Exported>;
  /** Where the last one lies; null: there was none since the start. */
  last(): string | null;
}

/** Everything that is stored, for other programs to open: tables and one document. */
export function createExporting(parts: ExportingParts): Exporting {
  const { file, works, now } = parts;
  let last: string | null = null;
  return {
    async save(into) {
      if (works.progress() !== null) throw new AppFailure('work-running');
      const name = freeName(into, `shopbell-export-${dayOf(now())}`);
      const to = join(into, name);
      const unfinished = `${to}.part`;
      try {
        const { counts, bytes } = (await works.run(() =>
          startKeeping(parts, 'exportAll', {
            file,
            unfinished,
            to,
            timeZone: parts.timeZone(),
            appVersion: parts.appVersion,
            now: now(),
          }),
        )) as { counts: ExportCounts; bytes: number };
        last = to;
        return { folder: name, messages: counts.messages ?? 0, people: counts.people ?? 0, bytes };
      } finally {
        // Whoever was stopped in the middle could not tidy up.
        rmSync(unfinished, { recursive: true, force: true });
      }
    },
    last: () => last,
  };
}

/** "…", "… (2)": what lies there already is never touched. */
function freeName(into: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} (${count})`;
    if (!existsSync(join(into, tried))) return tried;
  }
}

/** By this computer's calendar: it is what the owner calls the day. */
function dayOf(at: number): string {
  const day = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
