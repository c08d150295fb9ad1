import { beforeEach, describe, expect, test } from 'vitest';
import { applyEvents } from '../intake/apply-events.ts';
import { journalRow, keepWebhook, settleWebhook } from '../methods/journal.ts';
import type { WritableDb } from '../sql.ts';
import { addShop, customerSays, DAY, emptyDatabase, happened, tell } from '../test-shop.ts';

const MID = 'aWdfZAG1faXRlbToxOjE3ODQ/x=';
let db: WritableDb;
let count = 0;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
});

function keep(text: string): number {
  count += 1;
  const id = keepWebhook(db, {
    receivedAt: DAY,
    body: Buffer.from(text),
    digest: `digest ${count}`,
    signedWith: 'instagram',
  }).id;
  settleWebhook(db, { id, state: 'kept', reason: 'event kind weather', now: DAY });
  return id;
}
const textOf = (id: number) => Buffer.from(journalRow(db, id)?.body ?? []).toString();
const takeBack = () => tell(db, happened('unsend', { mid: MID, at: DAY }));

const others = '{"sender":{"id":12345678901234567890},"message":{"mid":"other","text":"stays"}}';
const words = `{"sender":{"id":1},"message":{"mid":"${MID}","text":"secret"},"weather":"secret too"}`;
const inBody = (...items: string[]) => `{"object":"instagram","entry":[{"id":7,"messaging":[${items}]}]}`;

describe('a message is taken back: of kept bodies', () => {
  test('its item goes, and what speaks of others stays to the letter', () => {
    const id = keep(inBody(words, others, words));
    takeBack();
    expect(textOf(id)).toBe(inBody(others));
  });

  test.each([
    ['an edit of it', `{"message_edit":{"mid":"${MID}","text":"secret","num_edit":1}}`],
    ['with the slash escaped', words.replace('/', '\\\\/')],
  ])('%s', (_what, item) => {
    const id = keep(inBody(others, item.replace('\\\\/', '\\/')));
    takeBack();
    expect(textOf(id)).toBe(inBody(others));
  });

  test('standby and changes as well', () => {
    const change = `{"field":"messages","value":{"message":{"mid":"${MID}","text":"secret"}}}`;
    const id = keep(`[{"entry":[{"standby":[${words}]},{"changes":[${change},{"field":"comments"}]}]}]`);
    takeBack();
    expect(textOf(id)).toBe('[{"entry":[{"standby":[]},{"changes":[{"field":"comments"}]}]}]');
  });

  test('that it was taken back stays: the message itself may come later', () => {
    const unsend = `{"message":{"mid":"${MID}","is_deleted":true}}`;
    const id = keep(inBody(words, unsend, others));
    takeBack();
    expect(textOf(id)).toBe(inBody(unsend, others));
  });

  test('another message that quotes it stays', () => {
    const quoting = `{"message":{"mid":"other","text":"yes","reply_to":{"mid":"${MID}"}}}`;
    const id = keep(inBody(quoting));
    takeBack();
    expect(textOf(id)).toBe(inBody(quoting));
  });

  test.each([
    ['one that is no JSON', `{"message":{"mid":"${MID}","text":"secr`],
    ['one that names it in a new way', inBody(`{"hologram":{"deep":{"mid":"${MID}","words":"secret"}}}`)],
    ['one that names it within a text', inBody(`{"hologram":"${MID} secret"}`)],
  ])('%s goes as a whole', (_what, body) => {
    const [id, untouched] = [keep(body), keep(inBody(others))];
    takeBack();
    expect([textOf(id), textOf(untouched)]).toEqual(['', inBody(others)]);
  });

  test('one that comes after the message was taken back holds nothing of it either', () => {
    takeBack();
    const body = inBody(words, others);
    const { id } = keepWebhook(db, {
      receivedAt: DAY,
      body: Buffer.from(body),
      digest: 'late',
      signedWith: 'instagram',
    });
    const unknown = { type: 'unknown' as const, at: DAY, accountUserId: null, reason: 'event kind weather' };
    applyEvents(db, { events: [customerSays(MID), unknown], journalId: id, now: DAY });
    expect(journalRow(db, id)?.state).toBe('kept');
    expect(textOf(id)).toBe(inBody(others));
  });
});
