import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { connectByToken } from '../support/connected-shop.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

/** How much goes to the window is counted, not timed: it must not grow with the chat or with the shop. */
const SHOP = 'plumcrumb';
const LIST = { view: 'all', accountId: null, labelId: null } as const;
/** Of 50 chats, a page of the list; about 600 bytes each. */
const MOST_BYTES_OF_A_START = 40_000;
const MOST_BYTES_OF_A_MESSAGE = 1_500;

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  shop = await openTestDesk(practice);
  await connectByToken(practice, shop, SHOP);
});

afterEach(async () => {
  await shop.close();
  await practice.close();
});

async function writes(person: string, text: string): Promise<void> {
  await practice.control.writes({ account: SHOP, person, text });
  await shop.until(text, () => shop.changes.some((change) => JSON.stringify(change).includes(text)));
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('a message costs the same in a long chat as in a short one, and a start no more than its page', async () => {
  for (let index = 0; index < 60; index += 1) {
    await practice.control.createPerson({ username: `person.${index}`, name: `Person ${index}` });
    await practice.control.writes({ account: SHOP, person: `person.${index}`, text: `hello from ${index}` });
  }
  for (let index = 0; index < 40; index += 1) {
    await practice.control.writes({ account: SHOP, person: 'person.0', text: `once more ${index}` });
  }
  await shop.until('all of them', async () => {
    const { page } = await shop.desk.snapshot(LIST);
    const [first] = page.conversations;
    return first?.preview?.text === 'once more 39' && page.conversations.length >= 50;
  });

  expect(bytesOf(await shop.desk.snapshot(LIST))).toBeLessThan(MOST_BYTES_OF_A_START);

  await writes('person.1', 'in a short chat');
  await writes('person.0', 'in a long chat');
  const told = (text: string) => shop.changes.filter((change) => JSON.stringify(change).includes(text));
  for (const text of ['in a short chat', 'in a long chat']) {
    expect(bytesOf(told(text)[0])).toBeLessThan(MOST_BYTES_OF_A_MESSAGE);
  }
  expect(bytesOf(told('in a long chat')[0])).toBeLessThan(bytesOf(told('in a short chat')[0]) + 200);
});
