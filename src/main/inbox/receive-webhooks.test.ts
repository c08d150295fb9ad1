import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ANNA,
  BEN,
  type InboxDesk,
  NOON,
  openInboxDesk,
  SHOP,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { eventsFromWebhook } from '../instagram/webhook-events.ts';
import type { IntakeOutcome } from '../storage/records.ts';
import { MAX_READABLE_BYTES, type ReceiveWebhooks, receiveWebhooks } from './receive-webhooks.ts';

let desk: InboxDesk;
let receive: ReceiveWebhooks;
let tests: number[];

beforeEach(async () => {
  desk = await openInboxDesk();
  tests = [];
  receive = receiver();
});
afterEach(async () => {
  receive.stop();
  await desk.close();
});

function receiver(intake = desk.intake): ReceiveWebhooks {
  return receiveWebhooks({ ...desk, intake, eventsFromWebhook, onTest: (at) => void tests.push(at) });
}

async function keep(value: unknown): Promise<number> {
  const body = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const digest = createHash('sha256').update(body).digest('hex');
  const input = { receivedAt: desk.clock.now(), body, digest, signedWith: 'instagram' as const };
  return (await desk.storage.keepWebhook(input)).id;
}

function written(
  mid: string,
  { by = ANNA, to = SHOP, ...event }: Record<string, unknown> & { by?: string; to?: string } = {},
) {
  const message = { mid, text: `words of ${mid}`, ...event };
  const item = { sender: { id: by }, recipient: { id: to }, timestamp: NOON, message };
  return { object: 'instagram', entry: [{ id: to, time: NOON, messaging: [item] }] };
}

async function takeIn(): Promise<void> {
  receive.wake();
  await receive.idle();
}

async function stateOf(id: number): Promise<string> {
  const row = await desk.storage.journalRow(id);
  return row?.reason ? `${row.state}: ${row.reason}` : String(row?.state);
}

describe('kept webhooks', () => {
  test('become messages, oldest first, and are told once each', async () => {
    await keep(written('m1'));
    await keep(written('m2', { by: BEN }));
    await takeIn();
    expect(desk.published.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual([
      'words of m1',
      'words of m2',
    ]);
    expect(desk.published.map(({ revision }) => revision)).toEqual([2, 3]);
    expect(await desk.storage.pendingWebhooks(10)).toEqual([]);
  });

  test('the same message told twice is there once, and told once', async () => {
    await keep(written('m1'));
    await keep({ ...written('m1'), again: true });
    await takeIn();
    expect(desk.published).toHaveLength(1);
    expect(desk.published[0]?.arrivals).toHaveLength(1);
  });

  test('what a crash left behind is taken in at the next start', async () => {
    await keep(written('m1'));
    receive.stop();
    receive = receiver();
    await takeIn();
    expect(desk.published).toHaveLength(1);
  });

  test('that come while others are read are read as well', async () => {
    await keep(written('m1'));
    receive.wake();
    await keep(written('m2'));
    receive.wake();
    await receive.idle();
    const conversation = desk.published[0]?.conversations[0];
    expect(conversation && (await threadOf(desk, conversation.id)).map(({ text }) => text)).toEqual([
      'words of m1',
      'words of m2',
    ]);
  });

  test.each([
    ['malformed JSON', '{"object":', 'malformed JSON'],
    ['5 MB', `"${'x'.repeat(5 * 1024 * 1024)}"`, 'too large to read'],
    ['one byte too many', 'x'.repeat(MAX_READABLE_BYTES + 1), 'too large to read'],
    [
      'an unknown event kind',
      { object: 'instagram', entry: [{ id: SHOP, messaging: [{ sender: { id: ANNA }, hologram: {} }] }] },
      'event kind hologram',
    ],
    [
      'a message from an unknown account',
      written('m1', { to: '17841499999999999' }),
      'account not connected here',
    ],
    [
      'a comment',
      { object: 'instagram', entry: [{ id: SHOP, changes: [{ field: 'comments', value: {} }] }] },
      'field comments',
    ],
  ])('%s: one clear line, a kept row, and the next message is there', async (_, body, reason) => {
    const id = await keep(body);
    await keep(written('m2'));
    await takeIn();
    expect(await stateOf(id)).toBe(`kept: ${reason}`);
    const about = desk.lines.filter((line) => line.includes(`"journalId":${id}`));
    expect(about).toHaveLength(1);
    expect(about[0]).toContain(reason);
    expect(desk.published.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual([
      'words of m2',
    ]);
  });

  test('an unknown attachment kind is a message with a placeholder', async () => {
    const id = await keep(
      written('m1', { attachments: [{ type: 'hologram', payload: { url: 'https://a.example' } }] }),
    );
    await takeIn();
    expect(desk.published[0]?.messages[0]?.attachments).toMatchObject([{ kind: 'unknown' }]);
    expect(await stateOf(id)).toBe('applied');
  });

  test('a body that is understood in part is applied in part and kept for the rest', async () => {
    const body = written('m1');
    const id = await keep({
      ...body,
      entry: [...body.entry, { id: SHOP, changes: [{ field: 'comments', value: {} }] }],
    });
    await takeIn();
    expect(desk.published).toHaveLength(1);
    expect(await stateOf(id)).toBe('kept: field comments');
  });

  test('the dashboard’s Test button is told and makes no conversation', async () => {
    const id = await keep({
      object: 'instagram',
      entry: [{ id: '0', time: NOON / 1000, changes: [{ field: 'messages', value: {} }] }],
    });
    await takeIn();
    expect(tests).toEqual([NOON]);
    expect(desk.published).toEqual([]);
    expect(await stateOf(id)).toBe('applied');
  });

  test('an edit numbered 0 is nothing, and done with', async () => {
    const id = await keep({
      object: 'instagram',
      entry: [{ id: SHOP, messaging: [{ message_edit: { mid: 'm1', num_edit: 0 } }] }],
    });
    await takeIn();
    expect([await stateOf(id), desk.lines]).toEqual(['applied', []]);
  });
});

describe('when applying fails', () => {
  const fails = (failure: Error, times: number) => {
    let left = times;
    return (input: Parameters<typeof desk.intake>[0]): Promise<IntakeOutcome> => {
      left -= 1;
      return left >= 0 ? Promise.reject(failure) : desk.intake(input);
    };
  };

  test('once: tried again at once', async () => {
    receive = receiver(fails(new AppFailure('internal'), 1));
    await keep(written('m1'));
    await takeIn();
    expect(desk.published).toHaveLength(1);
  });

  test('for good: kept with its reason, and the next one goes on', async () => {
    receive = receiver(fails(new AppFailure('internal'), 2));
    const id = await keep(written('m1'));
    await keep(written('m2'));
    await takeIn();
    expect(await stateOf(id)).toBe('kept: could not be applied');
    expect(desk.published).toHaveLength(1);
  });

  test('because the storage is away: nothing is settled, and it is read when the storage is back', async () => {
    receive = receiver(fails(new AppFailure('storage-unavailable'), 1));
    const id = await keep(written('m1'));
    await takeIn();
    expect(await stateOf(id)).toBe('new');
    await desk.clock.advance(1_000);
    await receive.idle();
    expect(await stateOf(id)).toBe('applied');
    expect(desk.published).toHaveLength(1);
  });
});
