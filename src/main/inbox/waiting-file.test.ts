import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeliveryDesk, openDeliveryDesk } from '../../../tests/fakes/delivery-desk.ts';
import { clientId } from '../../../tests/fakes/inbox-desk.ts';
import type { OutgoingFile } from './outgoing-content.ts';

const MINUTE_MS = 60_000;
const VASE: OutgoingFile = {
  kind: 'file',
  type: 'image',
  facts: {
    digest: 'a'.repeat(64),
    contentType: 'image/png',
    bytes: 100,
    width: 4,
    height: 3,
    name: 'vase.png',
  },
};

let stage: DeliveryDesk;

beforeEach(async () => {
  stage = await openDeliveryDesk();
  stage.offer = 'no-address';
});
afterEach(() => stage.close());

async function sendVase(): Promise<void> {
  const { desk, anna } = stage;
  const { digest, bytes } = VASE.facts;
  await desk.storage.noteMediaFile({ digest, bytes, now: desk.clock.now() });
  const replies = [{ clientId: clientId(900), content: VASE }];
  await desk.storage.queueReplies({
    conversationId: anna,
    replies,
    quote: null,
    hold: null,
    now: desk.clock.now(),
  });
  await stage.deliver();
}

const states = async () => (await stage.own(stage.anna)).map(({ delivery }) => delivery);
const reason = async () => (await stage.own(stage.anna))[0]?.failure;

test('without a way out it says so and waits, and goes when there is one', async () => {
  await sendVase();
  expect([await states(), await reason()]).toMatchObject([['queued'], { code: 'files-need-tunnel' }]);
  stage.offer = { url: 'https://shop.example/media/token', withdraw() {} };
  await stage.later(MINUTE_MS);
  expect(await states()).toEqual(['sent']);
});

test('alone it waits as long as its window is open', async () => {
  await sendVase();
  for (let hour = 0; hour < 23; hour += 1) await stage.later(60 * MINUTE_MS);
  expect([await states(), await reason()]).toMatchObject([['queued'], { code: 'files-need-tunnel' }]);
});

test('with words behind it, it is given up after ten minutes, says what to do, and the words go', async () => {
  await sendVase();
  await stage.queue(stage.anna, 'Here it is');
  await stage.later(10 * MINUTE_MS);
  expect([await states(), stage.sent]).toEqual([['queued', 'queued'], []]);
  await stage.later(MINUTE_MS);
  expect([await states(), await reason()]).toMatchObject([
    ['failed', 'sent'],
    { code: 'file-left-behind', canRetry: true },
  ]);
  expect(stage.sent.map(({ text }) => text)).toEqual(['Here it is']);
});

test('without a line it goes on waiting: nothing could go ahead of it', async () => {
  stage.hasLine = false;
  await sendVase();
  await stage.queue(stage.anna, 'Here it is');
  await stage.later(60 * MINUTE_MS);
  expect(await states()).toEqual(['queued', 'queued']);
  stage.hasLine = true;
  await stage.later(9 * MINUTE_MS);
  expect(await states()).toEqual(['queued', 'queued']);
  await stage.later(3 * MINUTE_MS);
  expect(await states()).toEqual(['failed', 'sent']);
});

test('where the owner wants no way out, it is told at once', async () => {
  stage.offer = 'never-an-address';
  await sendVase();
  await stage.queue(stage.anna, 'Here it is');
  await stage.deliver();
  expect([await states(), await reason()]).toMatchObject([
    ['failed', 'sent'],
    { code: 'file-left-behind', canRetry: true },
  ]);
});
