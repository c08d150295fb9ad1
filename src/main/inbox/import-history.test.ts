import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANNA, type InboxDesk, NOON, openInboxDesk, says } from '../../../tests/fakes/inbox-desk.ts';
import { type ThreadsAtInstagram, threadsAtInstagram } from '../../../tests/fakes/threads-at-instagram.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { ImportProgress } from '../../shared/model/checks.ts';
import { type ImportHistory, importHistory } from './import-history.ts';

const HOUR_MS = 3_600_000;

let desk: InboxDesk;
let there: ThreadsAtInstagram;
let told: ImportProgress[][];
let urgent: Promise<void>;
let imports: ImportHistory;

beforeEach(async () => {
  desk = await openInboxDesk();
  there = threadsAtInstagram();
  told = [];
  urgent = Promise.resolve();
  imports = opened();
});
afterEach(async () => {
  imports.stop();
  await desk.close();
});

function opened(): ImportHistory {
  return importHistory({
    ...desk,
    instagram: there.instagram,
    tokenOf: async () => 'token',
    urgentDone: () => urgent,
    onProgress: (open) => void told.push(open),
    random: () => 0,
  });
}

/** So many chats, the first the newest, each with so many messages, all from before the shop was connected. */
function chats(count: number, messages = 1): void {
  for (let chat = 0; chat < count; chat += 1) {
    for (let index = 0; index < messages; index += 1) {
      const at = NOON - (chat + 1) * HOUR_MS - (messages - index) * 10_000;
      there.writes(`person${chat}`, { mid: `m${chat}.${index}`, at });
    }
  }
}

async function imported(): Promise<void> {
  imports.wake();
  await imports.idle();
}
const read = () => there.calls.filter((call) => call.startsWith('read'));
const shown = async () =>
  (
    await desk.storage.conversationPage({
      view: 'all',
      accountId: null,
      labelId: null,
      after: null,
      limit: 200,
    })
  ).conversations;

describe('the import', () => {
  test('takes in every chat, newest first, and tells how far it is', async () => {
    there.pageSize = 2;
    chats(5);
    await imported();
    expect(read()).toEqual([0, 1, 2, 3, 4].map((chat) => `read thread of person${chat}`));
    expect(await shown()).toHaveLength(5);
    const [account] = await desk.storage.accounts();
    const progress = told.flat().filter(({ total }) => total > 0);
    expect(progress.map(({ done, total }) => `${done} of ${total}`)).toEqual([
      '0 of 5',
      '1 of 5',
      '2 of 5',
      '3 of 5',
      '4 of 5',
      '5 of 5',
    ]);
    expect(progress[0]).toEqual({ accountId: account?.id, isStopped: false, done: 0, total: 5 });
    expect(told.at(-1)).toEqual([]);
  });

  test('a shop with hundreds of chats', async () => {
    chats(300);
    await imported();
    expect([read().length, told.at(-1)]).toEqual([300, []]);
    expect((await desk.storage.imports())[0]).toMatchObject({ state: 'done', done: 300, total: 300 });
  });

  test('what is old is no news: not unread, nobody is notified, and its window is long closed', async () => {
    there.writes(ANNA, { mid: 'old', at: NOON - 48 * HOUR_MS });
    await imported();
    const [chat] = await shown();
    expect(chat).toMatchObject({ unread: 0, windowOpenedAt: NOON - 48 * HOUR_MS });
    expect(desk.published.flatMap(({ arrivals }) => arrivals)).toEqual([]);
  });

  test('of a long chat the newest 20, and a gap before them', async () => {
    chats(1, 30);
    await imported();
    const [chat] = await shown();
    expect(chat?.gaps).toEqual([{ before: NOON - HOUR_MS - 20 * 10_000, count: null }]);
  });

  test('done is done, also after a restart', async () => {
    chats(2);
    await imported();
    imports = opened();
    there.calls.length = 0;
    await imported();
    expect(there.calls).toEqual([]);
  });

  test('ends with the chat it is at when the owner lets go of the shop', async () => {
    chats(4);
    const [account] = await desk.storage.accounts();
    if (!account) throw new Error('the desk has a shop');
    const reading = there.instagram.conversationMessages;
    there.instagram.conversationMessages = async (input) => {
      await desk.storage.setAccountState({ id: account.id, state: 'disconnected', now: NOON });
      return await reading(input);
    };
    await imported();
    expect(read()).toHaveLength(1);
  });

  test('stopped by the owner it rests, over a restart too, and goes on where it was', async () => {
    chats(4);
    const reading = there.instagram.conversationMessages;
    there.instagram.conversationMessages = async (input) => {
      if (read().length === 1) await imports.halt();
      return await reading(input);
    };
    await imported();
    expect([read().length, told.at(-1)]).toEqual([
      2,
      [expect.objectContaining({ isStopped: true, done: 2 })],
    ]);

    imports.stop();
    imports = opened();
    await imported();
    expect(read()).toHaveLength(2);
    await imports.goOn();
    await imports.idle();
    expect([read().length, new Set(read()).size]).toEqual([4, 4]);
    expect(told.at(-1)).toEqual([]);
  });

  test('a crash in the middle of a chat or of the list costs nothing but that call', async () => {
    there.pageSize = 2;
    chats(5);
    for (const broken of ['list 2', 'read thread of person2']) {
      there.failing = (call) => (call === broken ? new Error('the power went') : null);
      await imported();
      imports.stop();
      imports = opened();
    }
    there.failing = () => null;
    await imported();
    expect(await shown()).toHaveLength(5);
    expect(read().filter((call) => call !== 'read thread of person2')).toHaveLength(4);
  });

  test('without a line it waits, longer each time, and then goes on', async () => {
    chats(3);
    let tries = 0;
    there.failing = (call) => {
      if (!call.startsWith('read')) return null;
      tries += 1;
      return tries <= 2 ? new InstagramFailure('network-unreachable', { kind: 'retry' }, null) : null;
    };
    await imported();
    expect(await shown()).toEqual([]);
    await desk.clock.advance(4_999 / 2);
    expect(tries).toBe(1);
    await desk.clock.advance(60_000);
    await imports.idle();
    expect(await shown()).toHaveLength(3);
  });

  test('one chat that Instagram does not show is left after three tries, and does not hold up the others', async () => {
    chats(3);
    there.failing = (call) =>
      call === 'read thread of person1'
        ? new InstagramFailure('instagram-down', { kind: 'retry' }, null)
        : null;
    await imported();
    await desk.clock.advance(120_000);
    await imports.idle();
    expect(await shown()).toHaveLength(2);
    expect([read().filter((call) => call.endsWith('person1')).length, told.at(-1)]).toEqual([3, []]);
  });

  test('a limit is waited out', async () => {
    chats(1);
    there.failing = () =>
      new InstagramFailure('rate-limited', { kind: 'wait', scope: 'account', waitMs: 60_000 }, null);
    await imported();
    there.failing = () => null;
    await desk.clock.advance(59_000);
    await imports.idle();
    expect(await shown()).toEqual([]);
    await desk.clock.advance(120_000);
    await imports.idle();
    expect(await shown()).toHaveLength(1);
  });

  test('a token that is refused pauses the account; connected again, it goes on', async () => {
    chats(2);
    there.failing = (call) =>
      call.startsWith('read')
        ? new InstagramFailure('account-needs-reconnect', { kind: 'pause-account' }, null)
        : null;
    await imported();
    expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
    there.failing = () => null;
    await imported();
    expect(await shown()).toEqual([]);
    await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: NOON });
    await imported();
    expect(await shown()).toHaveLength(2);
  });

  test('what is urgent goes first, between any two chats', async () => {
    chats(3);
    let isUrgent = false;
    let end = () => {};
    const reading = there.instagram.conversationMessages;
    there.instagram.conversationMessages = async (input) => {
      expect(isUrgent).toBe(false);
      isUrgent = true;
      urgent = new Promise((resolve) => {
        end = () => {
          isUrgent = false;
          resolve();
        };
      });
      return await reading(input);
    };
    imports.wake();
    for (let chat = 1; chat <= 3; chat += 1) {
      await desk.clock.advance(0);
      expect(read()).toHaveLength(chat);
      await desk.intake({ events: [says(`live${chat}`)], journalId: null });
      end();
    }
    await imports.idle();
    expect(await shown()).toHaveLength(4);
  });

  test('a chat that somebody wrote in meanwhile is not read twice', async () => {
    chats(2);
    await desk.storage.planImport({
      accountId: desk.accountId,
      threads: [0, 1].map((chat) => ({
        threadId: `thread of person${chat}`,
        updatedAt: there.thread(`person${chat}`).updatedAt,
      })),
      isWhole: true,
    });
    await desk.storage.noteThreadRead({
      accountId: desk.accountId,
      threadId: 'thread of person0',
      personScopedId: 'person0',
      updatedAt: NOON,
      comparedTo: NOON,
      missing: [],
      now: NOON,
    });
    await imported();
    expect(read()).toEqual(['read thread of person1']);
  });
});
