const MINUTE_MS = 60_000;
const UNITS = [
  { unit: 'day', ms: 24 * 60 * MINUTE_MS, from: 2 },
  { unit: 'hour', ms: 60 * MINUTE_MS, from: 1 },
  { unit: 'minute', ms: MINUTE_MS, from: 0 },
] as const;

/** How long something took, in its largest unit: "12 minutes", "3 hours", "2 days"; at least a minute. */
export function longTime(ms: number, locale: string): string {
  const found = UNITS.find(({ ms: each, from }) => ms >= each * from) ?? UNITS[2];
  const amount = Math.max(1, Math.round(ms / found.ms));
  return new Intl.NumberFormat(locale, { style: 'unit', unit: found.unit, unitDisplay: 'long' }).format(
    amount,
  );
}
