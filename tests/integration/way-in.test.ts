import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { type Relay, startRelay } from '../../src/practice/relay/relay.ts';
import type { WayInInput } from '../../src/shared/model/setup.ts';
import { everyFile } from '../support/every-file.ts';
import { openTestDesk, type TestDesk } from '../support/open-test-desk.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const FURTHER: WayInInput['further'] = {
  hosts: [],
  relayForAddress: true,
  ngrokDomain: null,
  cloudflared: false,
};

let practice: Practice;
let other: Relay;
let shop: TestDesk;

beforeEach(async () => {
  practice = await startPractice({ tunnelGraceMs: 500 });
  other = await startRelay({ graceMs: 500 });
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna K' });
  shop = await openTestDesk(practice);
  const { token } = await practice.control.generateToken({ account: SHOP, subscribes: false });
  await shop.desk.connectWithToken({ token, reconnect: null });
  await liveThrough('localtunnel');
});
afterEach(async () => {
  await shop.close();
  await other.close();
  await practice.close();
});

const inUse = () => shop.desk.setup().wayIn.inUse;

async function liveThrough(name: string, host?: string): Promise<void> {
  await shop.until(`live through ${name} ${host ?? ''}`, () => {
    const isThere = inUse()?.name === name && (host === undefined || inUse()?.host === host);
    return isThere && shop.desk.connection().word === 'live';
  });
}

/** By itself where Instagram knows the line by now; else the audit carries it. */
async function arrives(text: string): Promise<void> {
  await practice.control.writes({ account: SHOP, person: ANNA, text });
  await shop.desk.checkNow('by-hand');
  await shop.until(`“${text}” to arrive`, () =>
    shop.changes.some(({ messages }) => messages.some((message) => message.text === text)),
  );
}

const connections = (views: Array<{ connections: number }>) =>
  views.reduce((sum, view) => sum + view.connections, 0);

test('a relay that no longer leads here is left for the next one, and Instagram is told', async () => {
  await shop.desk.chooseWayIn({
    tunnel: { kind: 'localtunnel' },
    further: { ...FURTHER, hosts: [other.url] },
  });
  await liveThrough('localtunnel');
  await practice.control.setRelay({ public: 'unavailable', creation: 502 });
  await shop.desk.checkNow('by-hand');
  await shop.until('the other relay', () => inUse()?.host === new URL(other.url).host);
  expect(connections(await practice.control.tunnels())).toBe(0);
  expect(other.tunnels()).toHaveLength(1);
  await arrives('Is the bowl still there?');
}, 30_000);

test('an own address leads to the port that is kept; nothing of a relay stays', async () => {
  const { port } = shop.desk.setup().wayIn;
  const address = `http://127.0.0.1:${port}`;
  await shop.desk.chooseWayIn({ tunnel: { kind: 'address', address }, further: FURTHER });
  await shop.until('the own address', () => inUse()?.name === 'address');
  await shop.until('no relay', async () => connections(await practice.control.tunnels()) === 0);
  shop = await shop.reopen();
  await shop.until('the own address again', () => inUse()?.name === 'address');
  expect(shop.desk.setup().wayIn.port).toBe(port);
}, 30_000);

test('with nobody in between nothing is open, and messages come all the same', async () => {
  await shop.desk.chooseWayIn({ tunnel: { kind: 'none' }, further: FURTHER });
  expect(inUse()).toBeNull();
  expect(shop.desk.connection()).toMatchObject({ word: 'slower', everySeconds: 20 });
  await shop.until('no relay', async () => connections(await practice.control.tunnels()) === 0);
  await arrives('Hello?');
});

test('the token lies in the key store and nowhere else', async () => {
  const ngrokToken = '2abcDEFghiJKLmnoPQRstuVWXyz_5abcDEFghiJKLmno';
  const setup = await shop.desk.chooseWayIn({
    tunnel: { kind: 'localtunnel' },
    further: FURTHER,
    ngrokToken,
  });
  expect(setup.wayIn.hasNgrokToken).toBe(true);
  expect(await shop.secrets.get('ngrok-token')).toBe(ngrokToken);
  await liveThrough('localtunnel');
  expect(JSON.stringify([shop.settings.app(), setup, shop.logged])).not.toContain(ngrokToken);
  for (const { path, bytes } of await everyFile(shop.folder)) {
    expect([path, bytes.includes(ngrokToken)]).toEqual([path, false]);
  }
  const kept = await shop.desk.chooseWayIn({ tunnel: { kind: 'localtunnel' }, further: FURTHER });
  expect(kept.wayIn.hasNgrokToken).toBe(true);
  const forgotten = await shop.desk.chooseWayIn({
    tunnel: { kind: 'localtunnel' },
    further: FURTHER,
    ngrokToken: null,
  });
  expect([forgotten.wayIn.hasNgrokToken, await shop.secrets.get('ngrok-token')]).toEqual([false, null]);
});
