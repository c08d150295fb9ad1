import { describe, expect, onTestFinished, test } from 'vitest';
import type { Fixture } from './fixtures/fixture.ts';
import { SUBJECTS } from './fixtures/index.ts';
import { OTHER_SHOP, SHOP } from './fixtures/wire-shop.ts';
import { openReceivingDesk, type ReceivingDesk } from './receiving-desk.ts';
import { shopOf, wholeChat } from './shown-inbox.ts';

/** Each fixture through signature-checked bytes' way: journal, normaliser, intake, real SQLite. */
describe.each(SUBJECTS)('$subject', ({ fixtures }) => {
  test.each(fixtures)('$name', async (fixture) => {
    const desk = await deskAfter(fixture);
    expectInbox(desk, fixture);
  });

  test.each(fixtures)('$name, each body once more', async (fixture) => {
    const desk = await deskAfter(fixture, (value) => againInOtherBytes(value));
    expectInbox(desk, {
      ...fixture,
      expect: { ...fixture.expect, journal: desk.journal(), tests: desk.tests() },
    });
  });
});

test('no two fixtures have the same name', () => {
  const names = SUBJECTS.flatMap(({ fixtures }) => fixtures.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

async function deskAfter(
  { payload }: Fixture,
  again: (value: unknown) => unknown[] = () => [],
): Promise<ReceivingDesk> {
  const desk = openReceivingDesk();
  onTestFinished(() => desk.close());
  for (const step of payload) {
    await desk.take(step);
    if ('webhook' in step) for (const webhook of again(step.webhook)) await desk.take({ webhook });
  }
  return desk;
}

/** The digest would keep the very same bytes out; the delivery of an event a second time has its own. */
function againInOtherBytes(value: unknown): unknown[] {
  return typeof value === 'string' ? [`${value}\n`] : [JSON.stringify(value, null, 1)];
}

function expectInbox(desk: ReceivingDesk, fixture: Fixture): void {
  const { chats, journal, tests } = fixture.expect;
  for (const shop of [SHOP, OTHER_SHOP]) {
    const shown = desk.chatsOf(shop);
    const expected = chats
      .filter((chat) => shopOf(chat) === shop)
      .toSorted((a, b) => (a.person < b.person ? -1 : 1));
    expect(shown).toEqual(expected.map((chat, place) => wholeChat(chat, shown[place])));
  }
  expect(desk.journal()).toEqual(journal ?? desk.journal().map(() => 'applied'));
  expect(desk.tests()).toBe(tests ?? 0);
}
