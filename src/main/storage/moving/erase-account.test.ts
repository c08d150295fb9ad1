import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEvents } from '../intake/apply-events.ts';
import { accountCounts, accounts, paintAccount } from '../methods/accounts.ts';
import { closeDatabase, openWriter } from '../open-database.ts';
import { all } from '../sql.ts';
import { addShop, customerSays, DAY } from '../test-shop.ts';
import { eraseAccount } from './erase-account.ts';

test('an account goes with everything of it, and the other one stays as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-erase-account-'));
  const file = join(folder, 'shopbell.db');
  const db = openWriter(file);
  const first = addShop(db);
  const second = addShop(db, { userId: '2', username: 'other' });
  const events = [
    customerSays('m1', { text: 'a zebra umbrella' }),
    customerSays('m2', { accountUserId: '2', text: 'an orchid' }),
  ];
  applyEvents(db, { events, journalId: null, now: DAY });
  paintAccount(db, { id: second, colour: 7 });
  expect(accountCounts(db, { id: first })).toEqual({ conversations: 1, messages: 1 });
  closeDatabase(db);

  eraseAccount({ file, userId: customerSays('m1').accountUserId });
  const after = openWriter(file);
  expect(accounts(after)).toMatchObject([{ username: 'other', colour: 7 }]);
  expect(all<{ text: string }>(after, 'SELECT text FROM message')).toEqual([{ text: 'an orchid' }]);
  closeDatabase(after);
  expect(readFileSync(file).includes('zebra umbrella')).toBe(false);
  rmSync(folder, { recursive: true });
});
