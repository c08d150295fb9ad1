import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.ts';
import { SHOP_COLOUR_ORDER } from '../../../shared/model/shop-colours.ts';
import { all, type WritableDb } from '../sql.ts';
import { failureOf, StorageFailure } from '../storage-failure.ts';
import {
  addShop,
  chat,
  conversationIdOf,
  customerSays,
  DAY,
  emptyDatabase,
  shopInput,
  tell,
} from '../test-shop.ts';
import {
  accountRecords,
  accounts,
  nameAccount,
  saveAccount,
  saveSubscription,
  saveToken,
  setAccountState,
} from './accounts.ts';
import { incidents, noteIncident } from './incidents.ts';
import { journalRow, keepWebhook, pendingWebhooks, settleWebhook } from './journal.ts';
import { saveDraft } from './marks.ts';
import { peopleWithoutProfile, profileFailed, saveProfile } from './people.ts';
import { threadPage } from './threads.ts';

let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
});

describe('accounts', () => {
  test('connecting again refreshes the one with the same id', () => {
    const first = saveAccount(db, shopInput());
    setAccountState(db, { id: first.account.id, state: 'needs-reconnect', now: 1 });
    const again = saveAccount(
      db,
      shopInput({ username: 'lumen', appScopedId: '77', tokenExpiresAt: DAY * 2 }),
    );
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(again.account).toEqual({ ...first.account, username: 'lumen', tokenExpiresAt: DAY * 2 });
    expect(again.change.accounts).toEqual([again.account]);
    expect(accounts(db)).toEqual([again.account]);
  });

  test('what main keeps of it, and dates of the token', () => {
    const id = addShop(db);
    saveSubscription(db, { id, fields: ['messages'], readBackAt: DAY });
    expect(saveToken(db, { id, obtainedAt: DAY + 1, expiresAt: DAY + 2 }).accounts).toMatchObject([
      { tokenExpiresAt: DAY + 2 },
    ]);
    expect(accountRecords(db)).toEqual([
      {
        id,
        userId: shopInput().userId,
        appScopedId: null,
        username: 'lumen.ceramics',
        state: 'connected',
        tokenObtainedAt: DAY + 1,
        tokenExpiresAt: DAY + 2,
        permissions: ['instagram_business_basic'],
        subscribedFields: ['messages'],
        connectedAt: DAY,
        subscriptionReadBackAt: DAY,
      },
    ]);
    expect(() => saveToken(db, { id: 9 as never, obtainedAt: 1, expiresAt: 2 })).toThrow('not-found');
    expect(() => setAccountState(db, { id: 9 as never, state: 'connected', now: 1 })).toThrow('not-found');
    expect(setAccountState(db, { id, state: 'connected', now: 1 }).accounts).toEqual([]);
  });

  test('disconnected by its owner, it stays so until it is connected again, and its troubles end', () => {
    const id = addShop(db);
    noteIncident(db, { checkId: 'token', accountId: id, says: 'token-invalid', params: {}, now: DAY });
    setAccountState(db, { id, state: 'disconnected', now: DAY + 1 });
    expect(incidents(db, { limit: 1 })).toMatchObject([{ endedAt: DAY + 1 }]);
    expect(setAccountState(db, { id, state: 'needs-reconnect', now: DAY + 2 }).accounts).toEqual([]);
    expect([accounts(db), accountRecords(db)]).toMatchObject([
      [{ state: 'disconnected' }],
      [{ state: 'disconnected' }],
    ]);
    expect(all(db, `SELECT id FROM account WHERE state = 'connected'`)).toEqual([]);
    saveAccount(db, shopInput());
    expect(accounts(db)).toMatchObject([{ state: 'connected' }]);
    expect(setAccountState(db, { id, state: 'needs-reconnect', now: DAY + 3 }).accounts).toMatchObject([
      { state: 'needs-reconnect' },
    ]);
  });

  test('the name that an owner gave a shop stays when it is connected again, until it is taken back', () => {
    const { account } = saveAccount(db, shopInput());
    const change = nameAccount(db, { id: account.id, name: 'The bowls' });
    expect(change.accounts).toMatchObject([{ name: 'The bowls', username: 'lumen.ceramics' }]);
    saveAccount(db, shopInput({ name: 'Lumen Ceramics' }));
    expect(accounts(db)).toMatchObject([{ name: 'The bowls' }]);
    nameAccount(db, { id: account.id, name: null });
    expect(accounts(db)).toMatchObject([{ name: 'Lumen Ceramics' }]);
  });

  test('shops take their colours in the order of the model, then again', () => {
    for (let shop = 0; shop < 10; shop += 1) addShop(db, { userId: `shop ${shop}` });
    expect(accounts(db).map(({ colour }) => colour)).toEqual([...SHOP_COLOUR_ORDER, 1, 4]);
  });
});

describe('people', () => {
  const HOUR = 3_600_000;
  const profile = {
    username: 'anna.b',
    name: 'Anna',
    pictureUrl: null,
    followerCount: 5,
    isVerified: false,
    followsUs: true,
    weFollow: null,
  };

  test('a profile is due at once, again after a week, after a failure when it says so, or never', () => {
    const accountId = addShop(db);
    tell(db, customerSays('a'));
    const people = (now: number) => peopleWithoutProfile(db, { now, limit: 5 });
    const [person] = people(DAY);
    expect(person).toMatchObject({ accountId, scopedId: chat(db).person.scopedId });
    const personId = person?.id ?? (0 as PersonId);

    profileFailed(db, { personId, reason: 'instagram-down', tryAgainAt: DAY + HOUR });
    expect([people(DAY + HOUR - 1), people(DAY + HOUR)].map((due) => due.length)).toEqual([0, 1]);
    const change = saveProfile(db, { personId, ...profile, now: DAY });
    expect(change.conversations).toMatchObject([
      { person: { name: 'Anna', username: 'anna.b', picture: null } },
    ]);
    expect([people(DAY + 167 * HOUR), people(DAY + 168 * HOUR)].map((due) => due.length)).toEqual([0, 1]);

    const later = saveProfile(db, { personId, ...profile, name: null, username: null, now: DAY });
    expect(later.conversations).toEqual([]);
    expect(chat(db).person.name).toBe('Anna');
    setAccountState(db, { id: accountId, state: 'needs-reconnect', now: 1 });
    expect(people(DAY * 2)).toEqual([]);
    setAccountState(db, { id: accountId, state: 'connected', now: 1 });
    profileFailed(db, { personId, reason: 'gone', tryAgainAt: null });
    expect(people(DAY * 2)).toEqual([]);
  });
});

describe('the journal', () => {
  test('the same bytes are kept once; what is settled is not pending', () => {
    const keep = (digest: string) =>
      keepWebhook(db, { receivedAt: DAY, body: new Uint8Array([1, 2]), digest, signedWith: 'instagram' });
    const first = keep('one');
    expect(keep('one')).toEqual({ id: first.id, isNew: false });
    const second = keep('two');
    settleWebhook(db, { id: first.id, state: 'kept', reason: 'malformed', now: DAY });
    expect(pendingWebhooks(db, 5).map(({ id }) => id)).toEqual([second.id]);
    expect(journalRow(db, first.id)).toMatchObject({ state: 'kept', reason: 'malformed', receivedAt: DAY });
    settleWebhook(db, { id: second.id, state: 'applied', reason: null, now: DAY });
    expect([first, second].map(({ id }) => journalRow(db, id)?.body.byteLength)).toEqual([2, 0]);
    expect(keep('two')).toEqual({ id: second.id, isNew: false });
    expect(journalRow(db, 99)).toBeNull();
    expect(() => settleWebhook(db, { id: 99, state: 'kept', reason: null, now: DAY })).toThrow('not-found');
  });
});

describe('threads', () => {
  test('pages go back from the newest, oldest first in each', () => {
    addShop(db);
    for (let minute = 0; minute < 5; minute += 1)
      tell(db, customerSays(`m${minute}`, { at: DAY + Math.floor(minute / 2) }));
    const conversationId = conversationIdOf(db);
    const pages: string[][] = [];
    let before = null;
    do {
      const page = threadPage(db, { conversationId, before, limit: 2 });
      pages.push(page.messages.map(({ text }) => text ?? ''));
      before = page.before;
    } while (before !== null);
    expect(pages).toEqual([['words of m3', 'words of m4'], ['words of m1', 'words of m2'], ['words of m0']]);
    expect(() => threadPage(db, { conversationId: 9 as never, before: null, limit: 2 })).toThrow('not-found');
  });
});

test('a draft is kept and taken away, and the same again changes nothing', () => {
  addShop(db);
  tell(db, customerSays('a'));
  const conversationId = conversationIdOf(db);
  expect(saveDraft(db, { conversationId, text: 'Yes' }).conversations).toMatchObject([{ draft: 'Yes' }]);
  expect(saveDraft(db, { conversationId, text: 'Yes' }).conversations).toEqual([]);
  expect(saveDraft(db, { conversationId, text: '' }).conversations).toMatchObject([{ draft: null }]);
});

describe('what crosses the port when something fails', () => {
  test('never a word that a customer wrote', () => {
    addShop(db);
    tell(db, customerSays('a', { text: 'secret words' }));
    const failures = [
      () => JSON.parse('secret words'),
      () => db.prepare(`INSERT INTO message (account_id) VALUES ('secret words')`).run(),
      () => all(db, 'SELECT * FROM message WHERE id = @id', { id: ['secret words'] as never }),
    ].map((fail) => {
      try {
        return fail();
      } catch (error) {
        return failureOf(error);
      }
    });
    expect(failures.map(({ code }) => code)).toEqual(['internal', 'internal', 'internal']);
    expect(JSON.stringify(failures)).not.toContain('secret');
  });

  test('what is wrong with the file is told apart from what is wrong with one statement', () => {
    const codeOf = (code: string) =>
      failureOf(Object.assign(new Error('x'), { name: 'SqliteError', code })).code;
    expect(['SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB'].map(codeOf)).toEqual(Array(2).fill('storage-damaged'));
    expect(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].map(codeOf)).toEqual(Array(2).fill('storage-full'));
    expect(['SQLITE_READONLY_DIRECTORY', 'SQLITE_CANTOPEN'].map(codeOf)).toEqual(
      Array(2).fill('storage-read-only'),
    );
    expect(codeOf('SQLITE_BUSY_SNAPSHOT')).toBe('storage-locked');
    expect(codeOf('SQLITE_IOERR_FSYNC')).toBe('storage-unavailable');
    expect(['SQLITE_CONSTRAINT_DATATYPE', 'SQLITE_ERROR'].map(codeOf)).toEqual(['internal', 'internal']);
    expect(failureOf(Object.assign(new Error('x'), { code: 'EACCES', syscall: 'open' })).code).toBe(
      'storage-read-only',
    );
  });

  test('an expected failure keeps its code and detail', () => {
    expect(failureOf(new StorageFailure('refused', { message: 'x' }))).toEqual({
      code: 'refused',
      detail: { message: 'x' },
    });
    expect(failureOf('thrown')).toEqual({ code: 'internal', detail: null });
  });
});
