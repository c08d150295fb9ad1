import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
} from '../../../tests/fakes/inbox-desk.ts';
import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type TellPerson, type TellPersonParts, tellPerson } from './tell-person.ts';

let desk: InboxDesk;
let anna: ConversationId;
let told: string[];
let choices: ReturnType<TellPersonParts['choices']>;
let answer: () => Promise<void>;
let tell: TellPerson;

beforeEach(async () => {
  desk = await openInboxDesk();
  anna = await conversationWith(desk, says('m1'));
  desk.published.length = 0;
  told = [];
  choices = { tellSeen: 'never', tellTyping: false };
  answer = async () => {};
  tell = tellPerson({
    ...desk,
    instagram: {
      act({ action }) {
        told.push(action);
        return answer();
      },
    },
    choices: () => choices,
    tokenOf: async () => 'the-token',
  });
});
afterEach(() => desk.close());

const refuse = (code: AppErrorCode, reaction: Reaction) => () =>
  Promise.reject(new InstagramFailure(code, reaction, null));
async function reads(): Promise<void> {
  tell.read(anna);
  await tell.idle();
}
async function types(isTyping: boolean): Promise<void> {
  tell.typing(anna, isTyping);
  await tell.idle();
}

test('by itself nothing is told', async () => {
  await reads();
  tell.answered(anna);
  await types(true);
  await types(false);
  expect(told).toEqual([]);
});

test('what was told once is not told again, what comes after it is', async () => {
  choices = { tellSeen: 'when-reading', tellTyping: false };
  await reads();
  await reads();
  expect(told).toEqual(['mark_seen']);
  expect(desk.published.at(-1)?.conversations).toMatchObject([{ toldSeenAt: NOON }]);
  await desk.intake({ events: [says('m2', { at: NOON + 5 })], journalId: null });
  await reads();
  expect(told).toEqual(['mark_seen', 'mark_seen']);
});

test('when answering only the answer tells', async () => {
  choices = { tellSeen: 'when-answering', tellTyping: false };
  await reads();
  expect(told).toEqual([]);
  tell.answered(anna);
  await tell.idle();
  expect(told).toEqual(['mark_seen']);
});

test('the sign of writing is given again after a while, and taken away once', async () => {
  choices = { tellSeen: 'never', tellTyping: true };
  await types(false);
  for (let second = 0; second < 10; second += 1) {
    await types(true);
    await desk.clock.advance(1_000);
  }
  await types(false);
  await types(false);
  expect(told).toEqual(['typing_on', 'typing_on', 'typing_off']);
});

test('after a no the account is left alone for a while; the owner’s own click still asks', async () => {
  choices = { tellSeen: 'when-reading', tellTyping: true };
  answer = refuse('refused', { kind: 'permanent' });
  await reads();
  await types(true);
  await reads();
  expect(told).toEqual(['mark_seen']);
  await expect(tell.seenNow(anna)).rejects.toMatchObject({ code: 'refused' });
  answer = async () => {};
  await desk.clock.advance(10 * 60_000);
  await reads();
  expect(told).toEqual(['mark_seen', 'mark_seen', 'mark_seen']);
  expect((await desk.storage.conversation(anna)).toldSeenAt).toBe(NOON);
});

test('while the account rests nobody is told anything, and its limit lets all others rest', async () => {
  choices = { tellSeen: 'when-reading', tellTyping: true };
  answer = refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 45_000 });
  await types(true);
  expect(desk.rests.msLeft(desk.accountId, 'urgent')).toBe(45_000);
  await reads();
  await expect(tell.seenNow(anna)).rejects.toMatchObject({ code: 'rate-limited' });
  expect(told).toEqual(['typing_on']);
  answer = async () => {};
  await desk.clock.advance(45_000);
  await reads();
  expect(told).toEqual(['typing_on', 'mark_seen']);
});

test('near a limit only what the owner pressed for is told', async () => {
  choices = { tellSeen: 'when-reading', tellTyping: true };
  const near = { kind: 'wait', scope: 'account', waitMs: 45_000, only: 'background' } as const;
  desk.rests.note(new InstagramFailure('rate-limited', near, null), desk.accountId);
  await reads();
  await types(true);
  expect(told).toEqual([]);
  await tell.seenNow(anna);
  expect(told).toEqual(['mark_seen']);
});

test('trouble that passes silences nobody', async () => {
  choices = { tellSeen: 'when-reading', tellTyping: false };
  answer = refuse('network-unreachable', { kind: 'retry' });
  await reads();
  answer = async () => {};
  await reads();
  expect(told).toEqual(['mark_seen', 'mark_seen']);
});

test.each([
  ['a dead token says it of the account', 'account-needs-reconnect', 'needs-reconnect'],
  ['a right that is missing for this does not', 'permission-lost', 'connected'],
] as const)('%s', async (_, code, state) => {
  choices = { tellSeen: 'when-reading', tellTyping: false };
  answer = refuse(code, { kind: 'pause-account' });
  await reads();
  expect((await desk.storage.accounts())[0]?.state).toBe(state);
});
