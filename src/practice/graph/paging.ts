import { type Call, textParam } from '../http/call.ts';
import { invalidParameter } from './graph-error.ts';

export interface PageOf<T> {
  items: T[];
  /** Cursor behind the last one, null at the end. */
  after: string | null;
}

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** One page of a list by `limit` and `after`; a cursor is the key of the last item of the page before. */
export function pageOf<T>(
  items: T[],
  keyOf: (item: T) => string,
  input: { limit: string | null; after: string | null },
): PageOf<T> {
  const limit = input.limit === null ? DEFAULT_LIMIT : Number(input.limit);
  if (!Number.isInteger(limit) || limit < 1) throw invalidParameter('Param limit must be a positive integer');
  let start = 0;
  if (input.after !== null) {
    const index = items.findIndex((item) => cursorOf(keyOf(item)) === input.after);
    if (index < 0) throw invalidParameter('Invalid cursors values');
    start = index + 1;
  }
  const page = items.slice(start, start + Math.min(limit, MAX_LIMIT));
  const last = page.at(-1);
  const hasMore = start + page.length < items.length;
  return { items: page, after: hasMore && last !== undefined ? cursorOf(keyOf(last)) : null };
}

export function pageInput(call: Call): { limit: string | null; after: string | null } {
  return { limit: textParam(call, 'limit'), after: textParam(call, 'after') };
}

/** The `paging` part of an answer; `next` only where there is more. */
export function pagingPart(call: Call, baseUrl: string, after: string | null): { paging?: unknown } {
  if (after === null) return {};
  const next = new URL(baseUrl + call.path);
  for (const [name, value] of call.query) if (name !== 'access_token') next.searchParams.set(name, value);
  next.searchParams.set('after', after);
  return { paging: { cursors: { after }, next: next.toString() } };
}

function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url').slice(-48);
}
