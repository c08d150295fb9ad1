import type { Backup } from '../../../shared/model/backup.ts';

/** As in `2026-11-23T06-12-44-123Z.daily.db`: by name they stand in the order of their time. */
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.(daily|update|by-hand)\.db$/;

/** A point in time as a part of a file's name that every system takes. */
export function timeInName(at: number): string {
  return new Date(at).toISOString().replace(/[:.]/g, '-');
}

export function backupName(at: number, reason: Backup['reason']): string {
  return `${timeInName(at)}.${reason}.db`;
}

/** What the name says; null for a file that is none of ours. */
export function readBackupName(name: string): Pick<Backup, 'name' | 'takenAt' | 'reason'> | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const [, day, hours, minutes, seconds, ms, reason] = match;
  const takenAt = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  return Number.isNaN(takenAt) ? null : { name, takenAt, reason: reason as Backup['reason'] };
}
