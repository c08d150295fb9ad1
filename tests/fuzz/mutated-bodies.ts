import { SUBJECTS } from '../instagram/fixtures/index.ts';
import { body, entry, type Item, OTHER_SHOP, SHOP } from '../instagram/fixtures/wire-shop.ts';
import { damageBytes, damageValue } from './damage.ts';
import { type Random, seededRandom } from './random.ts';

/** Message ids of one name come in so many versions: enough for neighbours, repetitions and news that overtakes. */
const VERSIONS = 400;
const PEOPLE = 60;

const WHOLE: unknown[] = SUBJECTS.flatMap(({ fixtures }) => fixtures)
  .flatMap(({ payload }) => payload)
  .flatMap((step) => ('webhook' in step ? [step.webhook] : []));

const ITEMS: Item[] = WHOLE.flatMap((value) => itemsIn(value));

function itemsIn(value: unknown): Item[] {
  const entries = (value as { entry?: Item[] } | null)?.entry;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap(({ messaging, standby }) => (messaging ?? standby ?? []) as Item[]);
}

/** Endless bodies made of the fixtures: some as they are, most with something changed, some past repair. */
export function* mutatedBodies(seed: number): Generator<Buffer, never> {
  const random = seededRandom(seed);
  for (;;) yield nextBody(random);
}

function nextBody(random: Random): Buffer {
  const value = random.chance(0.6) ? batch(random) : structuredClone(random.pick(WHOLE));
  if (typeof value === 'string') return damageBytes(Buffer.from(value), random);
  for (let changes = random.below(4); changes > 0; changes -= 1) damageValue(value, random);
  const bytes = Buffer.from(JSON.stringify(varied(value, random)));
  return random.chance(0.15) ? damageBytes(bytes, random) : bytes;
}

function batch(random: Random): Item {
  const items = Array.from({ length: 1 + random.below(random.chance(0.05) ? 60 : 4) }, () =>
    structuredClone(random.pick(ITEMS) ?? {}),
  );
  return body(
    entry(random.chance(0.9) ? SHOP : OTHER_SHOP, items, random.chance(0.9) ? 'messaging' : 'standby'),
  );
}

/** Other messages of other people at other times: what is told twice by chance is told on purpose elsewhere. */
function varied(value: unknown, random: Random): unknown {
  const version = random.below(VERSIONS);
  const person = random.below(PEOPLE);
  return JSON.parse(JSON.stringify(value) ?? 'null', (key, inner: unknown) => {
    if (key === 'mid' && typeof inner === 'string') return `${inner.slice(0, 60)}.${version}`;
    if (key === 'timestamp' && typeof inner === 'number') return inner + version * 60_000;
    if (key === 'id' && typeof inner === 'string' && inner.startsWith('8450')) return `${inner}${person}`;
    return inner;
  });
}
