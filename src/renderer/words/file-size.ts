import type { Language } from '../../shared/texts/translate.ts';

/** "412 KB", "1.8 MB": as file managers count, in thousands. */
export function fileSize(bytes: number, language: Language): string {
  const isLarge = bytes >= 999_500;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge
    ? `${format.format(bytes / 1_000_000)} MB`
    : `${format.format(Math.max(bytes / 1000, 1))} KB`;
}
