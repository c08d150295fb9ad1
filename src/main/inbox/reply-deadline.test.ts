import { afterEach, beforeEach, expect, test } from 'vitest';
import { accept, type DeliveryDesk, openDeliveryDesk, refuse } from '../../../tests/fakes/delivery-desk.ts';
import { conversationWith, type InboxDesk, NOON, says } from '../../../tests/fakes/inbox-desk.ts';
import type { ConversationId } from '../../shared/model/ids.ts';

let stage: DeliveryDesk;
let desk: InboxDesk;
let anna: ConversationId;
let ben: ConversationId;
let sent: DeliveryDesk['sent'];
let { queue, deliver, later, own } = {} as DeliveryDesk;

beforeEach(async () => {
  stage = await openDeliveryDesk();
  ({ desk, anna, ben, sent, queue, deliver, later, own } = stage);
});
afterEach(() => stage.close());

test('a window that has closed meanwhile: not sent, told', async () => {
  await queue(anna, 'too late');
  await desk.clock.advance(24 * 3_600_000);
  await deliver();
  expect(sent).toEqual([]);
  expect((await own(anna))[0]).toMatchObject({
    delivery: 'failed',
    failure: { code: 'window-closed', canRetry: false },
  });
});

test('whose time ends first goes first, however late it was written', async () => {
  const caro = await conversationWith(
    desk,
    says('m3', { personScopedId: 'caro', at: NOON - 23 * 3_600_000 }),
  );
  stage.answer = refuse('network-unreachable', { kind: 'retry' });
  await queue(anna, 'a1');
  await queue(ben, 'b1');
  await queue(caro, 'c1');
  await deliver();
  sent.length = 0;
  stage.answer = accept;
  await desk.storage.hastenReplies({ now: desk.clock.now(), only: 'all' });
  await deliver();
  expect(sent.map(({ text }) => text)).toEqual(['c1', 'a1', 'b1']);
});

test.each([
  ['while there is no network', () => refuse('network-unreachable', { kind: 'retry' })],
  [
    'while its account waits for the owner',
    () => refuse('account-needs-reconnect', { kind: 'pause-account' }),
  ],
  ['behind one whose end is not known', () => refuse('not-confirmed', { kind: 'look-first' })],
  [
    'while the account rests',
    () => refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 30 * 3_600_000 }),
  ],
  ['while the app is shut out', () => refuse('app-access-lost', { kind: 'incident', scope: 'app' })],
])('what cannot leave in time is told the moment its window closes: %s', async (_, refusal) => {
  stage.answer = refusal();
  await queue(anna, 'a1', 'a2');
  await deliver();
  await later(24 * 3_600_000 - 1);
  expect((await own(anna))[1]).toMatchObject({ delivery: 'queued' });
  await later(1);
  expect((await own(anna))[1]).toMatchObject({
    delivery: 'failed',
    failure: { code: 'window-closed', canRetry: false },
  });
  const before = sent.length;
  stage.answer = accept;
  await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: desk.clock.now() });
  await deliver();
  await later(48 * 3_600_000);
  expect(sent).toHaveLength(before);
});

test('what a long absence made too late is told at the start', async () => {
  await queue(anna, 'a1');
  await desk.storage.setAccountState({ id: desk.accountId, state: 'needs-reconnect', now: NOON });
  await desk.clock.advance(3 * 86_400_000);
  await deliver();
  expect((await own(anna))[0]).toMatchObject({ delivery: 'failed', failure: { code: 'window-closed' } });
  expect(desk.lines).toEqual(['reply.too-late {"replies":1}']);
});

test('without a network it goes on trying until the window closes', async () => {
  stage.answer = refuse('network-unreachable', { kind: 'retry' });
  await queue(anna, 'Thanks');
  await deliver();
  for (let round = 0; round < 24 * 12 + 1; round += 1) await later(300_000);
  expect(sent.length).toBeGreaterThan(200);
  expect((await own(anna))[0]).toMatchObject({ delivery: 'failed', failure: { code: 'window-closed' } });
});
