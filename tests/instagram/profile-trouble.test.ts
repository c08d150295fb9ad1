import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { FaultInput } from '../../src/practice/world/faults.ts';
import { connectByToken } from '../support/connected-shop.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'oak.lamps';

let practice: Practice;
let desk: TestDesk;

beforeEach(async () => {
  practice = await startPractice();
  await practice.control.createAccount({ username: SHOP });
  desk = await openTestDesk(practice);
  await connectByToken(practice, desk, SHOP);
});

afterEach(async () => {
  await desk.close();
  await practice.close();
});

const TROUBLE: Array<[string, Omit<FaultInput, 'route'>]> = [
  ['100', { answer: { graphError: { code: 100 } } }],
  ['100-33', { answer: { graphError: { code: 100, subcode: 33 } } }],
  ['230', { answer: { graphError: { code: 230 } } }],
  ['9010', { answer: { graphError: { code: 9010 } } }],
  ['500', { answer: { status: 500, graphError: { code: 2 } } }],
  ['html', { answer: { status: 502, body: '<html><body>Bad gateway</body></html>' } }],
  ['empty', { answer: { body: '' } }],
  ['cut', { answer: { body: '{"name":"An' } }],
  ['moved', { answer: { status: 302, body: '', headers: { location: 'https://elsewhere.example/' } } }],
  ['hang-up', { drop: true }],
];

/** Somebody writes whose profile cannot be read. */
async function writesBehind(person: string, fault: Omit<FaultInput, 'route'>): Promise<void> {
  const { control } = practice;
  await control.createPerson({ username: person, name: `Name of ${person}` });
  const scopedId = await control.scopedId({ account: SHOP, person });
  await control.addFault({ route: 'object', pathIncludes: scopedId, times: 'always', ...fault });
  await control.writes({ account: SHOP, person, text: `Hello from ${person}` });
}

async function chats() {
  const { page } = await desk.desk.snapshot({ view: 'all', accountId: null, labelId: null });
  return page.conversations;
}

test('a profile that cannot be read costs no message, and nobody else theirs', async () => {
  for (const [person, fault] of TROUBLE) await writesBehind(person, fault);
  await practice.control.createPerson({ username: 'mira.w', name: 'Mira W' });
  await practice.control.writes({ account: SHOP, person: 'mira.w', text: 'Hello from mira.w' });

  await desk.until('every message', async () => (await chats()).length === TROUBLE.length + 1);
  await desk.until('the one name that can be read', async () =>
    (await chats()).some(({ person }) => person.name === 'Mira W'),
  );
  const texts = (await chats()).map(({ preview }) => preview?.text);
  const people = [...TROUBLE.map(([person]) => person), 'mira.w'];
  expect(texts.toSorted()).toEqual(people.map((person) => `Hello from ${person}`).toSorted());
  expect((await chats()).filter(({ person }) => person.name !== null)).toHaveLength(1);
  expect((await desk.desk.storage.accounts()).map(({ state }) => state)).toEqual(['connected']);
});

test('a token that is refused there pauses the account, and what comes in is still kept', async () => {
  await writesBehind('first', { answer: { graphError: { code: 190 } } });
  await desk.until('the pause', async () => {
    const [account] = await desk.desk.storage.accounts();
    return account?.state === 'needs-reconnect';
  });
  await practice.control.createPerson({ username: 'second' });
  await practice.control.writes({ account: SHOP, person: 'second', text: 'Hello from second' });
  await desk.until('both messages', async () => (await chats()).length === 2);
  const asked = await practice.control.requests({ route: 'object' });
  expect(asked.filter(({ status }) => status === 400)).toHaveLength(1);
});
