import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DomainEvent, MessageEvent, ReferralFacts } from '../../inbox/domain-event.ts';
import { addShop, attachment, customerSays, DAY, emptyDatabase, happened, shownState } from '../test-shop.ts';
import { applyEvents } from './apply-events.ts';

const RUNS = 1_000;

/** What may be told of the message number `index`; times of two messages are seconds apart, as people type. */
function messageNumber(index: number, count: number): fc.Arbitrary<DomainEvent[]> {
  const mid = `m${index}`;
  return fc
    .record({
      person: fc.constantFrom('anna', 'ben'),
      direction: fc.constantFrom('in' as const, 'out' as const),
      ms: fc.integer({ min: 0, max: 999 }),
      kind: fc.constantFrom('message' as const, 'story-reply' as const, 'unsupported' as const),
      text: fc.option(fc.constantFrom('hello', 'price?', 'thanks')),
      picture: fc.constantFrom(...PICTURES),
      quotes: fc.option(fc.integer({ min: 0, max: count - 1 })),
      isToldByWebhook: fc.boolean(),
      isRead: fc.boolean(),
      username: fc.option(fc.constant('known.name')),
      cameBy: fc.constantFrom(null, AD),
      news: fc.array(newsOf(mid), { maxLength: 5 }),
    })
    .map((it) => {
      const at = DAY + index * 3_000 + it.ms;
      const webhook: MessageEvent = customerSays(mid, {
        personScopedId: it.person,
        direction: it.direction,
        at,
        kind: it.kind,
        text: it.text,
        attachments: it.picture,
        replyToMid: it.quotes === null ? null : `m${it.quotes}`,
        payload: it.kind === 'story-reply' ? 'P' : null,
        opensWindow: it.direction === 'in',
        referral: it.cameBy,
      });
      // A reading tells whole seconds, plainer kinds, no shared posts, and who it is; nothing left is unsupported.
      const pictures = it.picture.filter(({ kind }) => kind !== 'post');
      const reading: MessageEvent = {
        ...webhook,
        at: at - it.ms,
        kind: it.text === null && pictures.length === 0 ? 'unsupported' : 'message',
        attachments: pictures.map((one) => ({ ...one, title: null })),
        replyToMid: null,
        payload: null,
        referral: null,
        personUsername: it.username === null ? null : it.person,
      };
      const tellings = [...(it.isToldByWebhook ? [webhook] : []), ...(it.isRead ? [reading] : [])];
      const news = it.news.map((event) => ({ ...event, personScopedId: it.person, at: at + event.after }));
      return [...tellings, ...news.map(({ after: _after, ...event }) => event as DomainEvent)];
    });
}

const AD: ReferralFacts = {
  via: 'ad',
  source: 'ADS',
  ref: null,
  adId: '99',
  title: 'Autumn sale',
  pictureUrl: 'https://ads.example/1.jpg',
  productId: null,
};

const PICTURES = [
  [],
  [attachment()],
  [attachment({ kind: 'post', title: 'Vase' })],
  [attachment({ kind: 'unknown' })],
];

function newsOf(mid: string): fc.Arbitrary<DomainEvent & { after: number }> {
  const after = fc.integer({ min: 1, max: 20_000 });
  return fc.oneof(
    after.map((ms) => ({ ...happened('unsend', { mid, at: 0 }), after: ms })),
    fc
      .tuple(after, fc.integer({ min: 0, max: 4 }), fc.constantFrom('edited', 'again'))
      .map(([ms, revision, word]) => ({
        ...happened('edit', { mid, at: 0, revision, text: revision === 0 ? null : `${word} ${revision}` }),
        after: ms,
      })),
    fc
      .tuple(after, fc.constantFrom('person' as const, 'account' as const), fc.constantFrom('❤', '😂', null))
      .map(([ms, by, emoji]) => ({ ...happened('reaction', { mid, at: 0, by, emoji }), after: ms })),
    after.map((ms) => ({ ...happened('seen', { mid, at: 0 }), after: ms })),
    after.map((ms) => ({ ...happened('window-opened', { at: 0 }), after: ms })),
  );
}

const anyStory = fc
  .integer({ min: 2, max: 7 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => messageNumber(index, count))))
  .map((parts) => consistent(parts.flat()))
  .chain((events) =>
    fc.record({
      events: fc.constant(events),
      // Another order, some told again, in batches of any size.
      retold: fc
        .subarray(events)
        .chain((again) =>
          fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length }),
        ),
      cuts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    }),
  );

/** One number of an edit has one text: Instagram does not tell two. */
function consistent(events: DomainEvent[]): DomainEvent[] {
  const texts = new Map<string, string | null>();
  return events.map((event) => {
    if (event.type !== 'edit') return event;
    const key = `${event.mid} ${event.revision}`;
    if (!texts.has(key)) texts.set(key, event.text);
    return { ...event, text: texts.get(key) ?? null };
  });
}

/** A database on which every run has a shop of its own. */
function shops() {
  const db = emptyDatabase();
  let count = 0;
  return {
    db,
    open() {
      count += 1;
      const userId = `shop${count}`;
      const accountId = addShop(db, { userId });
      const apply = (events: DomainEvent[]) =>
        applyEvents(db, {
          events: events.map((event) => ({ ...event, accountUserId: userId }) as DomainEvent),
          journalId: null,
          now: DAY,
        });
      return { accountId, apply };
    },
  };
}

test('any order, any repetition, any batches: the same end', { timeout: 60_000 }, () => {
  const { db, open } = shops();
  function stateAfter(events: DomainEvent[], cuts: number[]) {
    const { accountId, apply } = open();
    const rest = [...events];
    for (let turn = 0; rest.length > 0; turn += 1) apply(rest.splice(0, cuts[turn % cuts.length]));
    return shownState(db, accountId);
  }

  fc.assert(
    fc.property(anyStory, ({ events, retold, cuts }) => {
      expect(stateAfter(retold, cuts)).toEqual(stateAfter(events, [1]));
    }),
    { numRuns: RUNS },
  );
});

test('the reply window counts from the latest act that opens it, and from nothing else', {
  timeout: 60_000,
}, () => {
  const { db, open } = shops();
  fc.assert(
    fc.property(anyStory, ({ retold }) => {
      const { accountId, apply } = open();
      apply(retold);
      const opened = new Map<string | null, number>();
      for (const event of retold) {
        const opens = event.type === 'window-opened' || (event.type === 'message' && event.opensWindow);
        if (!opens) continue;
        opened.set(event.personScopedId, Math.max(opened.get(event.personScopedId) ?? 0, event.at));
      }
      for (const { person, windowOpenedAt } of shownState(db, accountId)) {
        expect(windowOpenedAt).toBe(opened.get(person.scopedId) ?? null);
      }
    }),
    { numRuns: 200 },
  );
});

test('what was told already changes nothing and does not raise the revision', { timeout: 60_000 }, () => {
  const { open } = shops();
  fc.assert(
    fc.property(anyStory, ({ events, retold }) => {
      const { apply } = open();
      const first = apply(events);
      const again = apply(retold);
      expect(again.stored).toEqual([]);
      expect(again.change).toEqual({
        revision: first.change.revision,
        accounts: [],
        conversations: [],
        messages: [],
        removedMessages: [],
        arrivals: [],
        labels: null,
        folders: null,
      });
    }),
    { numRuns: 200 },
  );
});
