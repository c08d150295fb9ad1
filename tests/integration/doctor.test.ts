import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'fernpot.studio';
const ADA = 'ada.lindqvist';

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice({ seed: 'doctor' });
  const { control, app } = practice;
  await control.changeApp({ redirectUris: [...app.redirectUris] });
  await control.createAccount({ username: SHOP, name: 'Fernpot' });
  await control.createPerson({ username: ADA, name: 'Ada' });
  shop = await openTestDesk(practice);
  const { token } = await control.generateToken({ account: SHOP });
  await shop.desk.connectWithToken({ token, reconnect: null });
  await shop.until('the line is live', () => shop.desk.connection().word === 'live');
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

test('in a healthy shop every check is good but what only a message can prove', async () => {
  const results = await shop.desk.doctor.run({ ids: 'all' });
  const open = results.filter(({ state }) => state !== 'good').map(({ says }) => says);
  expect(open.toSorted()).toEqual([
    'app-live-unproven',
    // The test keeps its keys in memory, which the owner is told.
    'keychain-session',
    'real-message-none',
    'signature-none',
  ]);
});
