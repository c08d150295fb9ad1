/** Offsets from UTC change at whole quarters of an hour only. */
const SLOT_MS = 15 * 60_000;

/**
 * Writes times as a clock in that zone (IANA name) shows them: "2026-11-30 10:15:03". Rows that follow each other are
 * mostly close in time, so the zone's offset is looked up once for each quarter of an hour in a row.
 */
export function localClock(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  let slot = Number.NaN;
  let offset = 0;

  /** In ms: what the zone's clock shows, read as if it were UTC, less the time itself. */
  function offsetAt(at: number): number {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  }

  return (at) => {
    const nextSlot = Math.floor(at / SLOT_MS);
    if (nextSlot !== slot) {
      slot = nextSlot;
      offset = offsetAt(slot * SLOT_MS);
    }
    return new Date(at + offset).toISOString().slice(0, 19).replace('T', ' ');
  };
}
