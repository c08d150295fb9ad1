import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DomainEvent } from '../../src/main/inbox/domain-event.ts';
import { eventsFromWebhook } from '../../src/main/instagram/webhook-events.ts';
import { applyEvents } from '../../src/main/storage/intake/apply-events.ts';
import { addShop, emptyDatabase, shownState } from '../../src/main/storage/test-shop.ts';
import type { Fixture } from './fixtures/fixture.ts';
import { SUBJECTS } from './fixtures/index.ts';
import { at, body, entry, type Item, SHOP } from './fixtures/wire-shop.ts';

const MINUTES_APART = 10;

/**
 * Storage's own property speaks of domain events; this one of Instagram's words: the fixtures, one after the
 * other, are a conversation in which everything happens.
 */
const CONVERSATION: Item[][] = SUBJECTS.flatMap(({ fixtures }) => fixtures)
  .map(itemsOf)
  .map((items, place) => items.map((item) => moved(item, place)))
  .filter((items) => items.length > 0);

/** Every fixture's items, as far as they are told in the usual form. */
function itemsOf({ payload }: Fixture): Item[] {
  return payload.flatMap((step) => {
    const notice = 'webhook' in step ? (step.webhook as { entry?: Item[] }) : {};
    const entries = (notice.entry ?? []).filter(({ id }) => id === SHOP);
    return entries.flatMap(({ messaging, standby }) => (messaging ?? standby ?? []) as Item[]);
  });
}

/** To its own ids and its own time of the day. */
function moved(value: Item, place: number): Item {
  const move = (key: string, inner: unknown): unknown => {
    if (key === 'mid') return `${place}.${inner}`;
    if (key === 'timestamp') return later(inner, place * MINUTES_APART * 60_000);
    if (Array.isArray(inner)) return inner.map((each) => move('', each));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, move(name, each)]));
  };
  return move('', value) as Item;
}

/** Items tell their time in ms or in seconds, as number or text. */
function later(time: unknown, ms: number): number {
  const number = Number(time);
  return number < 100_000_000_000 ? number + ms / 1000 : number + ms;
}

const db = emptyDatabase();
let shops = 0;

/** Tells a new shop these items in bodies of these sizes, and answers what its window shows. */
function stateAfter(items: Item[], sizes: number[]) {
  shops += 1;
  const userId = `shop${shops}`;
  const accountId = addShop(db, { userId, now: at(-86_400) });
  const rest = [...items];
  for (let turn = 0; rest.length > 0; turn += 1) {
    const together = rest.splice(0, sizes[turn % sizes.length]);
    const bytes = Buffer.from(JSON.stringify(body(entry(SHOP, together))));
    const { events, problem } = eventsFromWebhook(bytes, at(0));
    expect(problem).toBeNull();
    const own = events.map((event) =>
      'accountUserId' in event ? { ...event, accountUserId: userId } : event,
    );
    applyEvents(db, { events: own as DomainEvent[], journalId: null, now: at(0) });
  }
  return shownState(db, accountId);
}

function retelling(items: Item[]) {
  return fc.record({
    items: fc.constant(items),
    retold: fc
      .subarray(items)
      .chain((again) =>
        fc.shuffledSubarray([...items, ...again], { minLength: items.length + again.length }),
      ),
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
  });
}

test('the conversation holds every kind of event', () => {
  const kinds = new Set(CONVERSATION.flat().flatMap((item) => Object.keys(item)));
  for (const kind of ['message', 'message_edit', 'reaction', 'read', 'postback', 'referral', 'optin']) {
    expect(kinds).toContain(kind);
  }
  expect(CONVERSATION.flat().length).toBeGreaterThan(100);
});

test('1 000 interleavings with repetitions of parts of it: the same end', { timeout: 120_000 }, () => {
  const parts = fc.subarray(CONVERSATION, { minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(
      parts.chain((chosen) => retelling(chosen.flat())),
      ({ items, retold, sizes }) => {
        expect(stateAfter(retold, sizes)).toEqual(stateAfter(items, [1]));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('and of the whole of it', { timeout: 120_000 }, () => {
  const whole = CONVERSATION.flat();
  const inOrder = stateAfter(whole, [1]);
  expect(inOrder.flatMap(({ messages }) => messages).length).toBeGreaterThan(70);
  fc.assert(
    fc.property(retelling(whole), ({ retold, sizes }) => {
      expect(stateAfter(retold, sizes)).toEqual(inOrder);
    }),
    { numRuns: 25 },
  );
});
