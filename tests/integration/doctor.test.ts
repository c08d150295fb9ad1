// Long because whatever the doctor can say is said here, and the last test counts whether it was.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ALL_CHECKS } from '../../src/main/doctor/all-checks.ts';
import type { DoctorParts } from '../../src/main/doctor/check.ts';
import type { Round } from '../../src/main/doctor/round.ts';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { CHECK_SAYINGS } from '../../src/shared/model/check-sayings.ts';
import type { CheckId, CheckResult, CheckSaying, NextClick } from '../../src/shared/model/doctor.ts';
import { canHaveSmallDisk, smallDisk } from '../fakes/small-disk.ts';
import { type BrokenStage, brokenStage, setBrokenStage } from '../support/broken-stage.ts';
import { BROKEN_STATES } from '../support/broken-states.ts';
import { deskHands } from '../support/desk-hands.ts';
import { type DeskOver, openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'fernpot.studio';
const STRANGER = '0123456789abcdef0123456789abcdef';

/** Everything that was said in this file. */
const said = new Set<CheckSaying>();
let practice: Practice;
let shop: TestDesk;
let stage: BrokenStage;

async function open(over: DeskOver = {}, beforehand?: () => Promise<unknown>): Promise<void> {
  practice = await startPractice({ seed: 'doctor' });
  const { token } = await setBrokenStage(practice);
  await beforehand?.();
  shop = await openTestDesk(practice, over);
  stage = brokenStage(practice, deskHands(shop));
  await shop.desk.connectWithToken({ token, reconnect: null });
  await stage.isLive();
  // What comes while the past is still being taken in counts as that.
  if (!beforehand)
    await shop.until('the past', () => shop.logged.some((line) => line.includes('import.done')));
}
async function close(): Promise<void> {
  await shop.close();
  await practice.close();
}

async function run(ids: readonly CheckId[] | 'all'): Promise<CheckResult[]> {
  const results = await shop.desk.doctor.run({ ids });
  for (const { says } of results) said.add(says);
  return results;
}

async function isSaid(id: CheckId, found: string, next?: Partial<NextClick> | null): Promise<void> {
  const [result] = await run([id]);
  expect(`${result?.state} ${result?.says}`).toBe(found);
  if (next === null) expect(result?.next).toBeNull();
  else if (next) expect(result?.next).toMatchObject(next);
}

describe('a shop goes through every state in which it can be broken', () => {
  beforeAll(() => open());
  afterAll(close);

  test.each(BROKEN_STATES)(
    '$check: $says, next $next $leadsTo, then good again',
    async ({ check, says, state, next, leadsTo, breaks, mends }) => {
      await breaks(stage);
      await isSaid(check, `${state ?? 'bad'} ${says}`, { do: next });
      const [result] = await run([check]);
      expect(Object.values(result?.next ?? {}).at(-1)).toBe(leadsTo ?? (next === 'reconnect' ? 1 : next));
      if (mends === 'click') await stage.mend(check);
      else await mends(stage);
      const [mended] = await run([check]);
      expect(mended).toMatchObject({ state: 'good', next: null });
    },
  );
});

describe('a shop of its own', () => {
  beforeEach(() => open());
  afterEach(close);

  test('in which all is well: every check is good but what only a message can prove', async () => {
    const open = (await run('all')).filter(({ state }) => state !== 'good').map(({ says }) => says);
    expect(open.toSorted()).toEqual(['app-live-unproven', 'real-message-none', 'signature-none']);
    await isSaid('app-live', 'not-yet app-live-unproven', { do: 'go-to-step', step: 'proof' });
    await isSaid('real-message', 'not-yet real-message-none', { do: 'go-to-step', step: 'proof' });
    await stage.hears('Hello?');
    await isSaid('app-live', 'good app-live-proven');
    await isSaid('real-message', 'good real-message-fast');
    await isSaid('signature', 'good signature-fits');
    await shop.desk.checkNow('by-hand');
    expect((await run('all')).filter(({ state }) => state !== 'good')).toEqual([]);
  });

  test('is a creator’s, and its chats were asked for', async () => {
    await practice.control.changeAccount({ username: SHOP, accountType: 'MEDIA_CREATOR' });
    await isSaid('account-type', 'good account-type-creator');
    await isSaid('first-call', 'good first-call-made');
  });

  test('whose role is missing: the token is not blamed, and it stands among the incidents until it is good', async () => {
    const ofRole = async () =>
      (await shop.desk.doctor.incidents({ limit: 10 })).filter(({ checkId }) => checkId === 'role');
    await practice.control.changeApp({ testers: [] });
    await isSaid('token', 'not-yet any-waits', null);
    await isSaid('role', 'bad role-missing');
    await isSaid('role', 'bad role-missing');
    expect(await ofRole()).toMatchObject([{ says: 'role-missing', params: { shop: SHOP }, endedAt: null }]);
    await practice.control.changeApp({ testers: ['*'] });
    await isSaid('role', 'good role-accepted');
    const [incident] = await ofRole();
    expect(incident?.endedAt).toBeGreaterThanOrEqual(incident?.startedAt ?? Number.POSITIVE_INFINITY);
  });

  test('that was reconnected right away when its token died is not paused by an audit that still had the old one', async () => {
    await stage.hears('Hello?');
    // A thread is on its way while the owner logs in again: it was asked for with the old token.
    await practice.control.addFault({ route: 'conversation-messages', delayMs: 2_000 });
    const asking = shop.desk.checkNow('by-hand');
    await shop.until('a thread is asked for', () => shop.desk.checks().running !== null);
    await practice.control.revokeTokens({ account: SHOP, subcode: 460 });
    await isSaid('token', 'bad token-password', { do: 'reconnect' });
    await stage.reconnect();
    await asking;
    expect(shop.logged.some((line) => line.includes('account.late-answer'))).toBe(true);
    expect((await shop.desk.storage.accounts())[0]?.state).toBe('connected');
  });

  test('whose messages Meta told nobody of: just now, and where nothing ever came the fast way', async () => {
    await practice.control.changeApp({ isPublished: false });
    await stage.misses('Hello?');
    await isSaid('real-message', 'not-yet real-message-by-asking', null);
    shop.setAhead(20_000);
    // The app is the suspect, and its check has the one click.
    await isSaid('real-message', 'unsure real-message-by-asking', null);
    await isSaid('app-live', 'bad app-live-seems-not', { do: 'open-meta', page: 'publish' });
  });

  test('that asks Instagram itself, by choice', async () => {
    const { further } = shop.desk.setup().wayIn;
    await shop.desk.chooseWayIn({ tunnel: { kind: 'none' }, further });
    await isSaid('way-in', 'good way-in-not-wanted');
    await isSaid('app-subscription', 'not-yet app-subscription-not-wanted', null);
    await isSaid('handshake', 'not-yet handshake-not-wanted', null);
    await stage.misses('Hello?');
    await isSaid('real-message', 'good real-message-by-asking');
  });

  test('whose line is dead: what rests on it waits', async () => {
    await practice.control.setRelay({ public: 'unavailable' });
    await isSaid('handshake', 'not-yet any-waits', null);
  });

  test('to whose login Instagram shows its own login first', async () => {
    await practice.control.addFault({
      route: 'authorize',
      answer: { status: 302, headers: { location: 'https://www.instagram.com/accounts/login/' } },
    });
    await isSaid('redirect', 'not-yet redirect-shown-at-login', null);
    await isSaid('redirect', 'good redirect-taken');
  });
});

test('a shop that nobody could compare with Instagram yet', async () => {
  // The login asks for the chats once, and that works.
  const fault = { route: 'conversations', skip: 1, times: 'always', drop: true } as const;
  await open({}, () => practice.control.addFault(fault));
  await isSaid('ways-agree', 'not-yet ways-agree-untried', { do: 'check-again' });
  await close();
});

describe('without the Meta app’s keys', () => {
  test('the owner carries the address over, and Meta’s call proves it', async () => {
    practice = await startPractice({ seed: 'doctor' });
    const { token } = await setBrokenStage(practice);
    shop = await openTestDesk(practice, { hasMetaApp: false });
    stage = brokenStage(practice, deskHands(shop));
    await shop.desk.connectWithToken({ token, reconnect: null });
    await shop.until('by hand', () => shop.desk.setup().webhook.registration === 'by-hand');

    await isSaid('meta-pair', 'not-yet meta-pair-missing', { do: 'paste', value: 'meta-app-id' });
    await isSaid('app-subscription', 'bad app-subscription-none', { do: 'go-to-step', step: 'live' });
    await isSaid('handshake', 'not-yet handshake-none', { do: 'go-to-step', step: 'live' });
    const { callbackUrl, verifyToken } = shop.desk.setup().webhook;
    if (callbackUrl === null || verifyToken === null) throw new Error('nothing to carry over');
    await practice.control.saveWebhook({ callbackUrl, verifyToken, fields: ['messages'] });
    await shop.until('the call', () => shop.desk.setup().webhook.handshakeAt !== null);
    await isSaid('handshake', 'good handshake-seen');
    await isSaid('app-subscription', 'good app-subscription-by-hand');

    await shop.secrets.delete('instagram-app-secret');
    shop.settings.changeApp({ instagramAppId: null });
    await isSaid('instagram-pair', 'not-yet instagram-pair-missing', {
      do: 'paste',
      value: 'instagram-app-id',
    });
    await close();
  });
});

describe('values that were pasted and not saved yet', () => {
  beforeAll(() => open());
  afterAll(close);

  type Pasted = Omit<Parameters<typeof shop.desk.doctor.tryPair>[0], 'pair'>;
  const tried = async (pair: 'meta' | 'instagram', input: Pasted) => {
    const { says, next } = await shop.desk.doctor.tryPair({ pair, ...input });
    said.add(says);
    return next?.do === 'paste' ? `${says} ${next.value}` : says;
  };

  test.each(['meta', 'instagram'] as const)('of the %s pair', async (pair) => {
    const { app } = practice;
    const other = pair === 'meta' ? 'instagram' : 'meta';
    const right = { appId: app[`${pair}AppId`], appSecret: app[`${pair}AppSecret`] };
    const foreign = { appId: app[`${other}AppId`], appSecret: app[`${other}AppSecret`] };
    const is = async (change: Partial<Pasted>, says: string) =>
      expect(await tried(pair, { ...right, ...change })).toBe(`${pair}-pair-${says}`);
    const [id, secret] = [`${pair}-app-id`, `${pair}-app-secret`];
    const token = `IGAA${'x'.repeat(180)}`;

    await is({}, 'right');
    await is({ appSecret: undefined }, 'right');
    await is({ appSecret: STRANGER }, `wrong-secret ${secret}`);
    await is({ appId: '99887766554433', appSecret: STRANGER }, `wrong-id ${id}`);
    await is({ appId: '99887766554433', appSecret: undefined }, `secret-missing ${secret}`);
    await is({ appId: foreign.appId }, `is-${other}-pair ${id}`);
    await is({ appSecret: foreign.appSecret }, `is-${other}-secret ${secret}`);
    await is({ appId: STRANGER, appSecret: right.appId }, `swapped ${id}`);
    await is({ appId: 'my shop' }, `not-an-id ${id}`);
    await is({ appSecret: 'two words' }, `not-a-secret ${secret}`);
    await is({ appSecret: token }, `is-token ${secret}`);
    await is({ appId: token }, `is-token ${id}`);
    // Also before the other pair is known here.
    const unknown = { otherAppId: '1111111111', otherAppSecret: STRANGER };
    await is({ ...foreign, ...unknown }, `is-${other}-pair ${id}`);
  });
});

describe('this computer', () => {
  test('has a key store that keeps for the session only, or has not answered', async () => {
    await open();
    await isSaid('keychain', 'good keychain-kept');
    Object.assign(shop.secrets, { kind: 'session' });
    await isSaid('keychain', 'bad keychain-session', { do: 'mend-keychain' });
    // Worse than it should be, and still something to stand on.
    await isSaid('token', 'good token-works');
    Object.assign(shop.secrets, { kind: 'waiting' });
    await isSaid('keychain', 'not-yet keychain-waiting', { do: 'mend-keychain' });
    await close();
  });

  test.runIf(canHaveSmallDisk())('has a full disk, and one with room again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shopbell-full-'));
    const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
    const disk = smallDisk(folder, node, { options: 'size=16m', filled: 14 * 1024 * 1024 });
    await open({ folder: disk.folder, storageKind: 'process', nodeExecutable: disk.node });
    let isFull = false;
    for (let looks = 0; looks < 400 && !isFull; looks += 1) {
      const [result] = await run(['disk']);
      isFull = result?.says === 'disk-not-written';
      if (isFull) expect(result?.next).toEqual({ do: 'make-room' });
    }
    expect(isFull).toBe(true);
    disk.makeRoom();
    await isSaid('disk', 'good disk-room');
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  test('speaks a version of Instagram’s language whose end is announced, near, or past', async () => {
    const check = ALL_CHECKS.find(({ id }) => id === 'version');
    if (check?.of !== 'computer') throw new Error('no such check');
    // v22.0 ends on 20 May 2027, as the versions page had it.
    const on = async (day: number) => {
      const clock = { now: () => day, after: () => () => {} };
      const found = await check.look({ clock, apiVersion: 'v22.0' } as unknown as DoctorParts, {} as Round);
      said.add(found.says);
      return [found.state, found.says, found.next?.do].join(' ').trim();
    };
    expect(await on(Date.UTC(2026, 10, 30))).toBe('good version-fine');
    expect(await on(Date.UTC(2027, 3, 1))).toBe('bad version-ending update');
    expect(await on(Date.UTC(2027, 5, 1))).toBe('bad version-ended update');
  });

  test('does not know how old a token is that an early Shopbell kept', async () => {
    await open();
    const check = ALL_CHECKS.find(({ id }) => id === 'token-age');
    const [record] = await shop.desk.storage.accountRecords();
    if (check?.of !== 'shop' || !record) throw new Error('no such check');
    const parts = { clock: { now: () => Date.now(), after: () => () => {} } } as unknown as DoctorParts;
    const found = await check.look(parts, {} as Round, { ...record, tokenExpiresAt: null });
    said.add(found.says);
    expect(found).toMatchObject({ state: 'not-yet', says: 'token-age-untold', next: null });
    await close();
  });
});

test('a shop that its owner disconnected is not looked at, and needs nobody', async () => {
  await open();
  await practice.control.changeApp({ testers: [] });
  await run(['role']);
  const ofShop = () => shop.desk.doctor.last().results.filter(({ accountId }) => accountId !== null);
  expect(ofShop()).toMatchObject([{ id: 'role', state: 'bad' }]);

  const { storage } = shop.desk;
  const [account] = await storage.accounts();
  if (!account) throw new Error('the shop is not there');
  shop.desk.publish(await storage.setAccountState({ id: account.id, state: 'disconnected', now: 1 }));
  expect(ofShop()).toEqual([]);
  expect((await shop.desk.doctor.incidents({ limit: 10 }))[0]?.endedAt).toBe(1);
  await run('all');
  expect(ofShop()).toEqual([]);
  expect(shop.desk.connection().word).not.toBe('needs');

  await practice.control.changeApp({ testers: ['*'] });
  const { token } = await practice.control.generateToken({ account: SHOP });
  await shop.desk.connectWithToken({ token, reconnect: null });
  expect(await storage.accounts()).toMatchObject([{ id: account.id, state: 'connected' }]);
  await close();
});

test('nothing the doctor can say is left out above', () => {
  const cannotBeHad: CheckSaying[] = canHaveSmallDisk() ? [] : ['disk-not-written'];
  expect(CHECK_SAYINGS.filter((says) => !said.has(says) && !cannotBeHad.includes(says))).toEqual([]);
});
