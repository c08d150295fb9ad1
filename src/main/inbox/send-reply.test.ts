import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  BEN,
  clientId,
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  SHOP,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { textIn } from '../../../tests/fakes/text-reply.ts';
import type { MessageChoices } from '../../shared/model/choices.ts';
import { ClientId, type ConversationId, type MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import { discardReply } from './discard-reply.ts';
import { sendHeart, sendReply } from './send-reply.ts';

const DAY_MS = 24 * 3_600_000;

let desk: InboxDesk;
let conversationId: ConversationId;
let woken: number;
let answered: ConversationId[];

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  desk.published.length = 0;
  woken = 0;
  answered = [];
});
afterEach(() => desk.close());

const wakeDelivery = () => {
  woken += 1;
};
const wakeRelease = () => {};
interface Choice {
  hasHumanAgent?: boolean;
  number?: number;
  quote?: MessageId;
  choices?: MessageChoices;
}
const sendAll = (text: string, { hasHumanAgent = false, number = 1, quote, choices }: Choice = {}) =>
  sendReply(
    {
      ...desk,
      wakeDelivery,
      wakeRelease,
      onAnswered: (id) => void answered.push(id),
      hasHumanAgent: () => hasHumanAgent,
    },
    { conversationId, clientId: clientId(number), text, quote, choices },
  );
async function send(text: string, choice?: Choice): Promise<Message> {
  const [message, ...more] = await sendAll(text, choice);
  if (!message || more.length > 0) throw new Error('not one message');
  return message;
}

test('a reply is stored, told and on its way', async () => {
  const message = await send('  Thanks!\n');
  expect(message).toMatchObject({
    text: 'Thanks!',
    delivery: 'queued',
    direction: 'out',
    clientId: clientId(1),
  });
  expect(desk.published.map(({ messages }) => messages)).toEqual([[message]]);
  expect(woken).toBe(1);
  expect((await desk.storage.dueReplies({ now: NOON, limit: 5 })).map(textIn)).toEqual(['Thanks!']);
  expect(answered).toEqual([conversationId]);
});

test('the same reply again is the same bubble', async () => {
  const [first, second] = [await send('Thanks!'), await send('Thanks!')];
  expect(second).toEqual(first);
  expect(desk.published).toHaveLength(1);
});

test('nothing is refused, and nothing is stored', async () => {
  await expect(send(' \n\t ')).rejects.toMatchObject({ code: 'text-empty' });
  expect([desk.published, woken, (await threadOf(desk, conversationId)).length]).toEqual([[], 0, 1]);
});

test.each(['a'.repeat(1000), '🌸'.repeat(250)])('1000 bytes are taken', async (text) => {
  expect((await send(text)).text).toBe(text);
});

describe('a text longer than one message', () => {
  const sentence = (word: string) => `${`${word} `.repeat(120)}done.`;
  const long = `${sentence('First')} ${sentence('Second')}`;

  test('becomes several in one transaction, in order, each with a name and a row of its own', async () => {
    const messages = await sendAll(long);
    expect(messages.map(({ text }) => text)).toEqual([sentence('First'), sentence('Second')]);
    expect(messages[0]?.clientId).toBe(clientId(1));
    expect(new Set(messages.map((message) => ClientId.parse(message.clientId))).size).toBe(2);
    expect(desk.published.map(({ messages: told }) => told)).toEqual([messages]);
    const [first, second] = await threadOf(desk, conversationId).then((all) => all.slice(1));
    expect([first?.id, second?.id]).toEqual(messages.map(({ id }) => id));
    // One lane: the second waits for the first.
    const due = await desk.storage.dueReplies({ now: NOON, limit: 5 });
    expect(due.map(textIn)).toEqual([sentence('First')]);
  });

  test('handed over twice is there once', async () => {
    expect(await sendAll(long)).toEqual(await sendAll(long));
    expect(desk.published).toHaveLength(1);
  });

  test('quotes with its first part only', async () => {
    const [asked] = await threadOf(desk, conversationId);
    const messages = await sendAll(long, { quote: asked?.id as MessageId });
    expect(messages.map(({ quote }) => quote)).toEqual([
      { messageId: asked?.id, by: 'person', text: 'words of m1' },
      null,
    ]);
    const [row] = await desk.storage.dueReplies({ now: NOON, limit: 5 });
    expect(row?.replyToMid).toBe('m1');
  });
});

describe('a quote', () => {
  test('of another chat, of nothing, of what was taken back or has not left is refused', async () => {
    const elsewhere = await conversationWith(desk, says('m2', { personScopedId: BEN }));
    const [ofBen] = await threadOf(desk, elsewhere);
    await desk.intake({ events: [says('m3', { at: NOON + 1 })], journalId: null });
    const gone = (await threadOf(desk, conversationId)).at(-1);
    const unsend = {
      type: 'unsend' as const,
      accountUserId: SHOP,
      personScopedId: null,
      at: NOON + 2,
      mid: 'm3',
    };
    await desk.intake({ events: [unsend], journalId: null });
    const waiting = await send('waits');
    desk.published.length = 0;
    for (const quote of [ofBen?.id, gone?.id, waiting.id] as MessageId[]) {
      await expect(send('x', { number: 2, quote })).rejects.toMatchObject({ code: 'refused' });
    }
    await expect(send('x', { number: 2, quote: 99 as MessageId })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(desk.published).toEqual([]);
  });
});

test('a heart is a message of its own', async () => {
  const [heart] = await sendHeart(
    { ...desk, wakeDelivery, wakeRelease, onAnswered: () => {}, hasHumanAgent: () => false },
    { conversationId, clientId: clientId(1) },
  );
  expect(heart).toMatchObject({
    text: null,
    delivery: 'queued',
    attachments: [{ kind: 'heart', media: 'never' }],
  });
  const [row] = await desk.storage.dueReplies({ now: NOON, limit: 5 });
  expect(row?.content).toEqual({ kind: 'heart' });
});

test('the window closes 24 hours after their last message, to the millisecond', async () => {
  await desk.clock.advance(DAY_MS - 1);
  expect((await send('just in time')).delivery).toBe('queued');
  await desk.clock.advance(1);
  await expect(send('too late', { number: 2 })).rejects.toMatchObject({ code: 'window-closed' });
});

test('with the Human Agent feature seven days', async () => {
  await desk.clock.advance(7 * DAY_MS - 1);
  expect((await send('by hand', { hasHumanAgent: true })).delivery).toBe('queued');
  await desk.clock.advance(1);
  await expect(send('x', { hasHumanAgent: true, number: 2 })).rejects.toMatchObject({
    code: 'window-closed',
  });
});

test('an account that must be reconnected keeps its replies waiting', async () => {
  await desk.pauseAccount(desk.accountId, 'account-needs-reconnect');
  expect((await send('later')).delivery).toBe('queued');
  expect(await desk.storage.dueReplies({ now: NOON, limit: 5 })).toEqual([]);
});

test('a reply that never left can be taken back', async () => {
  const { id } = await send('oops');
  await discardReply(desk, id);
  expect(desk.published.at(-1)?.removedMessages).toEqual([id]);
});

describe('with something to tap', () => {
  const quick: MessageChoices = { kind: 'quick-replies', titles: ['Yes', 'No'] };
  const buttons: MessageChoices = { kind: 'buttons', buttons: [{ title: 'Ask', url: null }] };

  test('quick replies stand below the last of several messages', async () => {
    const messages = await sendAll(`${'Plum '.repeat(190)}. ${'Walnut '.repeat(60)}`, { choices: quick });
    expect(messages.map(({ choices }) => choices)).toEqual([undefined, quick]);
  });

  test('words over buttons stay one message, whatever their bytes', async () => {
    const words = 'я'.repeat(640);
    expect(await sendAll(words, { choices: buttons })).toMatchObject([{ text: words, choices: buttons }]);
  });

  test.each([
    ['too many characters', 'я'.repeat(641), buttons, 'invalid-input'],
    ['no words', '  ', buttons, 'text-empty'],
    ['none to tap', 'Which?', { kind: 'quick-replies', titles: [] } as MessageChoices, 'invalid-input'],
  ])('%s: nothing is stored', async (_, words, choices, code) => {
    await expect(sendAll(words, { choices })).rejects.toMatchObject({ code });
    expect(await threadOf(desk, conversationId)).toHaveLength(1);
  });
});
