import type { UnknownEvent } from '../inbox/domain-event.ts';

/** Reading what came over the wire without trusting any of it: each answers null for what is not there. */

export type WireObject = Record<string, unknown>;

export function objectIn(value: unknown): WireObject | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as WireObject) : null;
}

/** A list as such, in Graph's `{data: […]}`, or a single thing where a list was due (the API does all three). */
export function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const object = objectIn(value);
  if (object === null) return [];
  if (!('data' in object)) return [object];
  return Array.isArray(object.data) ? object.data : [];
}

/** The wire's own words, for keeping. What is nested too deep for printing is kept by the journal alone. */
export function rawOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    // Only depth can fail here (a stack overflow); parsed JSON holds no cycles.
    return 'null';
  }
}

export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

const MAX_ID_LENGTH = 1_000;

/** Ids are opaque strings. Small ones may stand as numbers; large ones were made strings by the parser. */
export function idIn(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH ? value : null;
}

/** An address that could be fetched one day: http or https, nothing else. */
export function addressIn(value: unknown): string | null {
  const text = textIn(value);
  return text !== null && text.length <= 8_000 && /^https?:\/\//i.test(text) && URL.canParse(text)
    ? text
    : null;
}

/** Below this a number can only be seconds (as ms it would lie in the year 1973). */
const SMALLEST_MS = 100_000_000_000;
/** Before the year 2000 and after 5138 nobody wrote a message: such a number is no time, or in another unit. */
const EARLIEST_MS = 946_684_800_000;
const LATEST_MS = 100_000_000_000_000;

/**
 * A time in ms. `messaging` items tell ms, `changes` seconds, tests of the dashboard either as text and the
 * conversations API ISO with `+0000`; size and form decide.
 */
export function timeIn(value: unknown): number | null {
  if (typeof value === 'string' && !/^\d+(?:\.\d+)?$/.test(value)) return isoTime(value);
  const number = Number(typeof value === 'string' || typeof value === 'number' ? value : Number.NaN);
  return plausible(Math.round(number < SMALLEST_MS ? number * 1000 : number));
}

function isoTime(text: string): number | null {
  return plausible(Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
}

function plausible(ms: number): number | null {
  return ms >= EARLIEST_MS && ms <= LATEST_MS ? ms : null;
}

export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** A name from the wire as it may stand in a log: nothing a customer could have written. */
export function safeName(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(value) ? value : '(unreadable name)';
}

export function unknownEvent(reason: string, at: number, accountUserId: string | null): UnknownEvent {
  return { type: 'unknown', at, accountUserId, reason };
}
