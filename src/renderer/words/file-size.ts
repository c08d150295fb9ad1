import type { Language } from '../../shared/texts/translate.ts';

const UNITS = [
  { from: 999_500_000, bytes: 1_000_000_000, name: 'GB', digits: 1 },
  { from: 999_500, bytes: 1_000_000, name: 'MB', digits: 1 },
  { from: 0, bytes: 1_000, name: 'KB', digits: 0 },
] as const;

/** "412 KB", "1.8 MB", "2 GB": as file managers count, in thousands. Nothing but nothing is 0. */
export function fileSize(bytes: number, language: Language): string {
  const unit = UNITS.find(({ from }) => bytes >= from) ?? UNITS[2];
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: unit.digits });
  const least = bytes > 0 ? 1 : 0;
  const amount = unit.bytes === 1_000 ? Math.max(bytes / unit.bytes, least) : bytes / unit.bytes;
  return `${format.format(amount)} ${unit.name}`;
}
