import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Practice } from '../../src/practice/practice.ts';
import type { Conversation } from '../../src/shared/model/conversation.ts';
import { ClientId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { ANNA, openConnectedShop, SHOP } from '../support/connected-shop.ts';
import type { TestDesk } from '../support/open-test-desk.ts';

const HOUR_MS = 3_600_000;

let practice: Practice;
let shop: TestDesk;

beforeEach(async () => {
  ({ practice, shop } = await openConnectedShop());
});
afterEach(async () => {
  await shop.close();
  await practice.close();
});

/** Anna writes; answers the message as it is stored. */
async function annaWrites(text: string, at?: number): Promise<{ mid: string; message: Message }> {
  const { mid } = await practice.control.writes({ account: SHOP, person: ANNA, text, ...(at && { at }) });
  await shop.until('the message', async () => (await thread()).some((message) => message.text === text));
  return { mid, message: await named(text) };
}

async function chat(): Promise<Conversation> {
  const page = await shop.desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 1,
  });
  const [conversation] = page.conversations;
  if (!conversation) throw new Error('nobody wrote');
  return conversation;
}

async function thread(): Promise<Message[]> {
  const page = await shop.desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 1,
  });
  const [conversation] = page.conversations;
  if (!conversation) return [];
  return (await shop.desk.storage.threadPage({ conversationId: conversation.id, before: null, limit: 50 }))
    .messages;
}

async function named(text: string): Promise<Message> {
  const found = (await thread()).find((message) => message.text === text);
  if (!found) throw new Error(`no message ${text}`);
  return found;
}

async function answer(text: string, quote?: Message['id']): Promise<Message[]> {
  const clientId = ClientId.parse(randomUUID());
  return await shop.desk.sendReply({ conversationId: (await chat()).id, clientId, text, quote });
}

async function allSent(): Promise<void> {
  const isSent = ({ direction, delivery }: Message) => direction === 'in' || delivery === 'sent';
  await shop.until('everything sent', async () => (await thread()).every(isSent));
}

/** Texts that Instagram took, in its order. */
async function taken(): Promise<Array<string | null>> {
  return (await practice.control.sends()).filter(({ senderAction }) => !senderAction).map(({ text }) => text);
}

async function actions(): Promise<Array<string | null>> {
  return (await practice.control.sends()).flatMap(({ senderAction, reaction }) =>
    senderAction === null ? [] : [reaction === null ? senderAction : `${senderAction} ${reaction}`],
  );
}

describe('a text longer than one message', () => {
  const sentence = (word: string) => `${`${word} `.repeat(120)}done.`;
  const parts = [sentence('Apple'), sentence('Berry'), sentence('Cherry')];

  test('arrives as its parts, in order, once each, and so do the echoes', async () => {
    await annaWrites('Which cakes?');
    const stored = await answer(parts.join(' '));
    expect(stored.map(({ text }) => text)).toEqual(parts);
    await allSent();
    const { mid } = await practice.control.waitForSend({ text: parts[2] ?? '' });
    await practice.control.waitForDelivery({ kind: 'echo', mid: mid ?? '' });
    await shop.until('the echo', async () => (await shop.desk.storage.pendingWebhooks(1)).length === 0);
    expect(await taken()).toEqual(parts);
    expect((await thread()).map(({ text }) => text)).toEqual(['Which cakes?', ...parts]);
  });

  test('whose second part is cut off by a crash: nothing twice, nothing lost, the order stays', async () => {
    // A thread that is read tells whole seconds only.
    await annaWrites('Which cakes?', Date.now() - 60_000);
    await practice.control.behave({ echo: 'never' });
    await practice.control.addFault({ route: 'send', skip: 1, delayMs: 400 });
    await answer(parts.join(' '));
    await shop.until('the second leaves', async () => (await thread())[2]?.delivery === 'sending');
    shop = await shop.crash();
    await allSent();
    expect(await taken()).toEqual(parts);
    expect((await thread()).map(({ text }) => text)).toEqual(['Which cakes?', ...parts]);
  });
});

describe('a quote', () => {
  test('goes out with the answer and stands in the thread', async () => {
    const { mid, message } = await annaWrites('The blue one?');
    await annaWrites('Or the green one?');
    await answer('Yes', message.id);
    await allSent();
    expect(await practice.control.waitForSend({ text: 'Yes' })).toMatchObject({ replyToMid: mid });
    expect((await named('Yes')).quote).toEqual({
      messageId: message.id,
      by: 'person',
      text: 'The blue one?',
    });
  });

  test('that Instagram refuses is left out, once; here it stays', async () => {
    const { message } = await annaWrites('The blue one?');
    await practice.control.addFault({
      route: 'send',
      answer: { graphError: { code: 100, message: '(#100) Invalid keys "reply_to" were found' } },
    });
    await answer('Yes', message.id);
    await allSent();
    expect(await practice.control.sends({ text: 'Yes' })).toMatchObject([{ replyToMid: null }]);
    expect(await practice.control.requests({ route: 'send' })).toHaveLength(2);
    expect((await named('Yes')).quote?.messageId).toBe(message.id);
  });
});

describe('a reaction', () => {
  test('goes out, changes, and is taken away again', async () => {
    const { message } = await annaWrites('It came!');
    const settled = async (shown: string[]) => {
      await shop.until(`shown ${shown}`, async () => {
        const { reactions } = await named('It came!');
        return (
          reactions.map(({ emoji }) => emoji).join() === shown.join() &&
          reactions.every(({ isPending }) => !isPending)
        );
      });
    };
    const first = await shop.desk.setReaction({ messageId: message.id, emoji: '❤️' });
    expect(first.reactions).toEqual([{ by: 'account', emoji: '❤️', isPending: true }]);
    await settled(['❤️']);
    await shop.desk.setReaction({ messageId: message.id, emoji: '😂' });
    await settled(['😂']);
    await shop.desk.setReaction({ messageId: message.id, emoji: null });
    await practice.control.waitForSend({ senderAction: 'unreact' });
    await settled([]);
    expect(await actions()).toEqual(['react love', 'react 😂', 'unreact']);
  });

  test('refused: what was there before shows again, and why, until it is closed', async () => {
    const { message } = await annaWrites('It came!');
    await practice.control.addFault({ route: 'send', answer: { graphError: { code: 10 } } });
    await shop.desk.setReaction({ messageId: message.id, emoji: '👍' });
    await shop.until('the refusal', async () => (await named('It came!')).reactionFailure !== undefined);
    expect(await named('It came!')).toMatchObject({
      reactions: [],
      reactionFailure: { code: 'refused', detail: { code: 10 } },
    });
    // A right that is missing for reactions says nothing about messages.
    expect((await shop.desk.storage.accounts())[0]?.state).toBe('connected');
    await shop.desk.discardReaction(message.id);
    expect((await named('It came!')).reactionFailure).toBeUndefined();
  });

  test('given while the line was down goes out after a restart, the last one only', async () => {
    const { message } = await annaWrites('It came!');
    await practice.control.addFault({ route: 'send', drop: true, times: 'always' });
    await shop.desk.setReaction({ messageId: message.id, emoji: '😮' });
    await shop.desk.setReaction({ messageId: message.id, emoji: '😢' });
    shop = await shop.reopen();
    expect((await named('It came!')).reactions).toMatchObject([{ emoji: '😢', isPending: true }]);
    await practice.control.clearFaults();
    await practice.control.waitForSend({ senderAction: 'react', timeoutMs: 9_000 });
    await shop.until('taken', async () => (await named('It came!')).reactions[0]?.isPending === undefined);
    expect(await actions()).toEqual(['react 😢']);
  });
});

describe('what customers see of reading and writing', () => {
  test('nothing, unless the owner presses for it', async () => {
    const { message } = await annaWrites('Hello?');
    const { id } = await chat();
    await shop.desk.markRead(id);
    shop.desk.typing(id, true);
    await answer('Hi');
    await allSent();
    expect(await actions()).toEqual([]);
    await shop.desk.tellSeen(id);
    expect(await actions()).toEqual(['mark_seen']);
    expect((await chat()).toldSeenAt).toBe(message.sentAt);
    // Told once is told.
    await shop.desk.tellSeen(id);
    expect(await actions()).toEqual(['mark_seen']);
  });

  test.each([
    ['when-reading', 1],
    ['when-answering', 0],
  ] as const)('%s, where the owner chose so', async (tellSeen, afterReading) => {
    shop.settings.changeChoices({ tellSeen, tellTyping: true });
    await annaWrites('Hello?');
    const { id } = await chat();
    await shop.desk.markRead(id);
    if (afterReading) await practice.control.waitForSend({ senderAction: 'mark_seen' });
    shop.desk.typing(id, true);
    await practice.control.waitForSend({ senderAction: 'typing_on' });
    expect((await actions()).filter((action) => action === 'mark_seen')).toHaveLength(afterReading);
    await answer('Hi');
    await practice.control.waitForSend({ senderAction: 'mark_seen' });
    await allSent();
    await shop.until('noted', async () => (await chat()).toldSeenAt !== null);
    expect((await actions()).filter((action) => action === 'mark_seen')).toHaveLength(1);
  });

  test('a refusal is told where it was asked for, and never stands in the way of an answer', async () => {
    shop.settings.changeChoices({ tellSeen: 'when-answering' });
    await annaWrites('Hello?');
    await practice.control.addFault({ route: 'send', times: 1, answer: { graphError: { code: 100 } } });
    await expect(shop.desk.tellSeen((await chat()).id)).rejects.toMatchObject({ code: 'refused' });
    await answer('Hi');
    await allSent();
    expect(await taken()).toEqual(['Hi']);
  });
});

test('a heart is one message, also when only its echo tells that it arrived', async () => {
  await annaWrites('Thank you!');
  const heart = async () =>
    await shop.desk.sendHeart({
      conversationId: (await chat()).id,
      clientId: ClientId.parse(randomUUID()),
    });
  await heart();
  await allSent();
  await practice.control.addFault({ route: 'send', drop: true, doesWork: true });
  await heart();
  await allSent();
  await shop.until('all echoes', async () => (await shop.desk.storage.pendingWebhooks(1)).length === 0);
  expect(await taken()).toEqual([null, null]);
  expect(await thread()).toMatchObject([
    { text: 'Thank you!' },
    { origin: 'shopbell', attachments: [{ kind: 'heart' }] },
    { origin: 'shopbell', attachments: [{ kind: 'image' }] },
  ]);
});

describe('after 24 hours', () => {
  const yesterday = () => Date.now() - 25 * HOUR_MS;

  test('an answer by hand carries the Human Agent tag, where Meta granted it', async () => {
    shop.settings.changeApp({ humanAgent: true });
    await practice.control.changeApp({ hasHumanAgent: true });
    await annaWrites('Still open?', yesterday());
    await answer('Yes, sorry for the wait');
    await allSent();
    await annaWrites('Great');
    await answer('See you');
    await allSent();
    expect((await practice.control.sends()).map(({ text, tag }) => [text, tag])).toEqual([
      ['Yes, sorry for the wait', 'HUMAN_AGENT'],
      ['See you', null],
    ]);
  });

  test('nothing leaves where the owner has not said so', async () => {
    await annaWrites('Still open?', yesterday());
    await expect(answer('Yes')).rejects.toMatchObject({ code: 'window-closed' });
    expect(await practice.control.requests({ route: 'send' })).toEqual([]);
  });

  test('said but not granted: the answer fails as too late, and the account stays connected', async () => {
    shop.settings.changeApp({ humanAgent: true });
    await annaWrites('Still open?', yesterday());
    await answer('Yes');
    await shop.until('the refusal', async () => (await named('Yes')).delivery === 'failed');
    expect((await named('Yes')).failure).toMatchObject({ code: 'window-closed', canRetry: false });
    expect((await shop.desk.storage.accounts())[0]?.state).toBe('connected');
  });
});
