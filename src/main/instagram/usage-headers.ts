import { z } from 'zod';

/** Per account id a list of limits; numbers are percent, the time to regain access is minutes. */
const BusinessUsage = z.record(
  z.string(),
  z.array(z.looseObject({ estimated_time_to_regain_access: z.number().optional() })),
);

/**
 * How long Instagram asks to rest, in ms; null when the headers do not say (which is no promise of room).
 * Rate limiting page: `X-Business-Use-Case-Usage`; `Retry-After` as any HTTP server may send it, in seconds.
 */
export function regainMsOf(headers: Headers): number | null {
  const minutes = regainMinutes(headers.get('x-business-use-case-usage'));
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const longest = Math.max(minutes * 60_000, Number.isFinite(seconds) ? seconds * 1000 : 0);
  return longest > 0 ? longest : null;
}

function regainMinutes(header: string | null): number {
  if (header === null) return 0;
  const usage = BusinessUsage.safeParse(jsonOrNull(header));
  if (!usage.success) return 0;
  const limits = Object.values(usage.data).flat();
  return Math.max(0, ...limits.map((limit) => limit.estimated_time_to_regain_access ?? 0));
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A header we cannot read is a header that says nothing: the caller's own growing delay takes over.
    return null;
  }
}
