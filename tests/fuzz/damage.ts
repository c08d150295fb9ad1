import type { Random } from './random.ts';

type Holder = Record<string, unknown>;

interface Place {
  holder: Holder;
  key: string;
}

/** Values that have tripped parsers before. */
const NASTY: ReadonlyArray<() => unknown> = [
  () => null,
  () => '',
  () => ' ',
  () => 0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => true,
  () => [],
  () => ({}),
  () => [null],
  () => [[[]]],
  () => '\ud800',
  () => '\u0000',
  () => '\u202e\u2066x',
  () => 'x'.repeat(5_000),
  () => '🧵'.repeat(700),
  () => 'constructor',
  () => '__proto__',
  () => 'undefined',
  () => '17841455500011122',
  () => 'javascript:alert(1)',
  () => 'https://[::1',
  () => "'; DROP TABLE message; --",
  () => '1790000000',
  () => -62_135_596_800_000,
  () => 8_640_000_000_000_001,
  () => '2026-10-20T09:30:00+0000',
  () => deep(300),
];

const KEYS = [
  'message',
  'mid',
  'text',
  'attachments',
  'payload',
  'reply_to',
  'reaction',
  'read',
  'postback',
  'referral',
  'message_edit',
  'is_deleted',
  'is_echo',
  'sender',
  'recipient',
  'timestamp',
  'id',
  'changes',
  'standby',
  'hologram',
  'toString',
] as const;

/** Changes one thing somewhere in a JSON value, in place. */
export function damageValue(value: unknown, random: Random): void {
  const place = random.pick(placesIn(value));
  if (!place) return;
  const { holder, key } = place;
  const how = random.below(7);
  if (how === 0) delete holder[key];
  else if (how === 1) holder[random.pick(KEYS)] = holder[key];
  else if (how === 2) holder[key] = [holder[key]];
  else if (how === 3) holder[key] = { [random.pick(KEYS)]: holder[key] };
  else if (how === 4) holder[key] = structuredClone(random.pick(placesIn(value))?.holder ?? null);
  else if (how === 5 && Array.isArray(holder[key])) repeat(holder[key], random);
  else holder[key] = random.pick(NASTY)?.();
}

/** Changes bytes of a body. */
export function damageBytes(bytes: Buffer, random: Random): Buffer {
  const place = random.below(bytes.length + 1);
  switch (random.below(6)) {
    case 0:
      return bytes.subarray(0, place);
    case 1:
      return Buffer.concat([
        bytes.subarray(0, place),
        Buffer.from([random.below(256)]),
        bytes.subarray(place),
      ]);
    case 2:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    case 3:
      return Buffer.concat([bytes, bytes.subarray(place)]);
    case 4:
      return Buffer.from(
        bytes.toString('latin1').replace(/\d/g, () => String(random.below(10))),
        'latin1',
      );
    default: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[place % copy.length] = random.below(256);
      return copy;
    }
  }
}

function repeat(list: unknown[], random: Random): void {
  const copies = structuredClone(list);
  for (let turn = random.below(20); turn > 0; turn -= 1) list.push(...copies);
}

function placesIn(value: unknown): Place[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { payload: value };
  return value;
}
