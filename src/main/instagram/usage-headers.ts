import { z } from 'zod';

/** How much of an allowance is used up. */
export interface Usage {
  /** At 100 calls are refused. */
  percent: number;
  /** So long Instagram asks to rest; 0: it does not say, which is no promise of room. */
  regainMs: number;
}

/** The numbers are percent. Others may stand beside them, and any of these may be missing. */
const Shares = z.looseObject({
  call_count: z.number().optional(),
  total_time: z.number().optional(),
  total_cputime: z.number().optional(),
});

/** Per account id a list of limits; the time to regain access is minutes. */
const BusinessUsage = z.record(
  z.string(),
  z.array(Shares.extend({ estimated_time_to_regain_access: z.number().optional() })),
);

/**
 * What an answer tells of the allowances of the whole app and of the account that called (rate limiting page:
 * `X-App-Usage`, `X-Business-Use-Case-Usage`). Null: the header is missing or unreadable, so nothing is known.
 */
export function usageOf(headers: Headers): { app: Usage | null; account: Usage | null } {
  const app = Shares.safeParse(jsonOrNull(headers.get('x-app-usage')));
  return {
    app: app.success ? { percent: largestShare(app.data), regainMs: 0 } : null,
    account: accountUsage(headers.get('x-business-use-case-usage')),
  };
}

/**
 * How long Instagram asks to rest, in ms; null when the headers do not say (which is no promise of room).
 * `X-Business-Use-Case-Usage`, or `Retry-After` as any HTTP server may send it, in seconds.
 */
export function regainMsOf(headers: Headers): number | null {
  const told = accountUsage(headers.get('x-business-use-case-usage'))?.regainMs ?? 0;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const longest = Math.max(told, Number.isFinite(seconds) ? seconds * 1000 : 0);
  return longest > 0 ? longest : null;
}

/** The tightest of the limits: which of them the next call counts against is not told. */
function accountUsage(header: string | null): Usage | null {
  const usage = BusinessUsage.safeParse(jsonOrNull(header));
  if (!usage.success) return null;
  const limits = Object.values(usage.data).flat();
  if (limits.length === 0) return null;
  const minutes = limits.map((limit) => limit.estimated_time_to_regain_access ?? 0);
  return { percent: Math.max(...limits.map(largestShare)), regainMs: Math.max(0, ...minutes) * 60_000 };
}

function largestShare({ call_count = 0, total_time = 0, total_cputime = 0 }: z.infer<typeof Shares>): number {
  return Math.max(0, call_count, total_time, total_cputime);
}

function jsonOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    // A header we cannot read is a header that says nothing: the caller's own growing delay takes over.
    return null;
  }
}
