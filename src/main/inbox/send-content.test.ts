import { expect, test } from 'vitest';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { Addressed } from '../instagram/instagram.ts';
import type { OutboxRow } from '../storage/records.ts';
import { type SendsContent, sendContent } from './send-content.ts';

const row: OutboxRow = {
  id: 1,
  messageId: 2 as OutboxRow['messageId'],
  conversationId: 3 as OutboxRow['conversationId'],
  accountId: 4 as OutboxRow['accountId'],
  personScopedId: 'anna',
  content: { kind: 'text', text: 'Yes' },
  replyToMid: 'asked',
  attempts: 0,
  createdAt: 0,
  attemptedAt: null,
  holdsUpOthers: false,
  windowOpenedAt: 0,
};

/** Answers each call in turn: a message id, or a failure. */
function instagram(...answers: Array<string | InstagramFailure>) {
  const asked: Array<Addressed & { call: string }> = [];
  const answer = (call: string) => async (input: Addressed) => {
    asked.push({ call, ...input });
    const next = answers.shift();
    if (next === undefined || next instanceof InstagramFailure) throw next;
    return { mid: next };
  };
  const calls: SendsContent = {
    sendText: answer('text'),
    sendHeart: answer('heart'),
    sendAttachment: answer('attachment'),
    sendPictures: answer('pictures'),
    sendOwnPost: answer('own-post'),
  };
  let refusedQuotes = 0;
  const sending = {
    instagram: calls,
    token: 'token',
    isHumanAgent: false,
    files: [],
    onQuoteRefused: () => {
      refusedQuotes += 1;
    },
  };
  return { sending, asked, refusedQuotes: () => refusedQuotes };
}

const refusal = (code: AppErrorCode) => new InstagramFailure(code, { kind: 'permanent' }, { code: 100 });

test('a text goes with its quote, a heart without words', async () => {
  const { sending, asked } = instagram('m1', 'm2');
  expect(await sendContent(row, sending)).toEqual({ mid: 'm1' });
  expect(await sendContent({ ...row, content: { kind: 'heart' }, replyToMid: null }, sending)).toEqual({
    mid: 'm2',
  });
  expect(asked).toMatchObject([
    { call: 'text', recipientId: 'anna', text: 'Yes', replyToMid: 'asked' },
    { call: 'heart', recipientId: 'anna', replyToMid: null },
  ]);
});

test.each(['refused', 'not-found'] as const)('a quote that is %s is left out, once', async (code) => {
  const { sending, asked, refusedQuotes } = instagram(refusal(code), 'm1');
  expect(await sendContent(row, sending)).toEqual({ mid: 'm1' });
  expect(asked.map(({ replyToMid }) => replyToMid)).toEqual(['asked', null]);
  expect(refusedQuotes()).toBe(1);
});

test('refused without its quote as well, it was not the quote', async () => {
  const { sending, asked, refusedQuotes } = instagram(refusal('refused'), refusal('person-unavailable'));
  await expect(sendContent(row, sending)).rejects.toMatchObject({ code: 'person-unavailable' });
  expect([asked.length, refusedQuotes()]).toEqual([2, 0]);
});

test.each([
  ['an unclear end', new InstagramFailure('not-confirmed', { kind: 'look-first' }, null)],
  ['a limit', new InstagramFailure('rate-limited', { kind: 'wait', scope: 'account', waitMs: 1 }, null)],
  ['a closed window', refusal('window-closed')],
])('after %s nothing is sent a second time', async (_, failure) => {
  const { sending, asked } = instagram(failure);
  await expect(sendContent(row, sending)).rejects.toBe(failure);
  expect(asked).toHaveLength(1);
});
