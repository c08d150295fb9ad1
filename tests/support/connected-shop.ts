import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

export const SHOP = 'plumcrumb';
export const ANNA = 'anna.k';

/** A practice Instagram with one shop and one customer, and a desk to which messages of the shop come. */
export async function openConnectedShop(): Promise<{ practice: Practice; shop: TestDesk }> {
  const practice = await startPractice();
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  const shop = await openTestDesk(practice);
  await connectByToken(practice, shop, SHOP);
  return { practice, shop };
}

/** Connects an account with a token pasted from Meta's page, and waits until messages come in. */
export async function connectByToken(practice: Practice, shop: TestDesk, account: string): Promise<void> {
  const { token } = await practice.control.generateToken({ account, subscribes: false });
  await shop.desk.connectWithToken({ token, reconnect: null });
  await shop.until('live', () => shop.desk.connection().word === 'live');
}
