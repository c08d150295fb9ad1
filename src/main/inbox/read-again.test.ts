import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ANNA,
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  SHOP,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { DomainEvent } from './domain-event.ts';
import { type ReadAgain, readAgain } from './read-again.ts';

let desk: InboxDesk;
let again: ReadAgain;
let asked: Array<{ mid: string; at: number }>;
let answer: (mid: string) => Promise<DomainEvent[]>;
let token: string | null;
let anna: ConversationId;

beforeEach(async () => {
  desk = await openInboxDesk();
  anna = await conversationWith(desk, says('m1'));
  desk.published.length = 0;
  asked = [];
  token = 'token';
  answer = async (mid) => [says(mid, { text: 'the new words' })];
  again = reader();
});
afterEach(async () => {
  again.stop();
  await desk.close();
});

function reader(): ReadAgain {
  return readAgain({
    ...desk,
    instagram: {
      message({ mid }) {
        asked.push({ mid, at: (desk.clock.now() - NOON) / 1000 });
        return answer(mid);
      },
    },
    tokenOf: async () => token,
    random: () => 0,
  });
}

const edit = (mid: string, revision: number, text: string | null = null): DomainEvent => ({
  type: 'edit',
  accountUserId: SHOP,
  personScopedId: revision === 0 ? null : ANNA,
  at: NOON,
  mid,
  text,
  revision,
});

/** As a webhook brings them. */
async function told(...events: DomainEvent[]): Promise<void> {
  await desk.intake({ events, journalId: null });
  again.consider(events);
}
async function later(ms: number): Promise<void> {
  await desk.clock.advance(ms);
  await again.idle();
}
const refuse = (code: AppErrorCode, reaction: Reaction) => () =>
  Promise.reject(new InstagramFailure(code, reaction, null));
const texts = async () => (await threadOf(desk, anna)).map(({ text }) => text);

describe('an edit whose text did not come along', () => {
  test('is read soon after', async () => {
    await told(edit('m1', 1));
    expect(await texts()).toEqual(['words of m1']);
    await later(2_000);
    expect(asked).toEqual([{ mid: 'm1', at: 2 }]);
    expect(await threadOf(desk, anna)).toMatchObject([{ text: 'the new words', isEdited: true }]);
    await later(3_600_000);
    expect(asked).toHaveLength(1);
  });

  test('also after one that had its text, and a later one wins over what is read', async () => {
    await told(edit('m1', 1, 'first edit'));
    await told(edit('m1', 2));
    await later(2_000);
    expect(await texts()).toEqual(['the new words']);
    await told(edit('m1', 4, 'fourth edit'));
    await told(edit('m1', 3));
    await later(2_000);
    expect(await texts()).toEqual(['fourth edit']);
  });

  test('one that comes with its text is not read', async () => {
    await told(edit('m1', 1, 'told'));
    await later(60_000);
    expect(asked).toEqual([]);
  });

  test('is asked for again while Instagram is down, ever later, and given up in the end', async () => {
    answer = refuse('instagram-down', { kind: 'retry' });
    await told(edit('m1', 1));
    await later(3_600_000);
    expect(asked.map(({ at }) => at)).toEqual([2, 7, 17, 37, 77, 157]);
  });

  test('a limit is waited out', async () => {
    answer = refuse('rate-limited', { kind: 'wait', scope: 'account', waitMs: 30_000 });
    await told(edit('m1', 1));
    await later(2_000);
    expect(desk.rests.msLeft(desk.accountId)).toBe(30_000);
    answer = async (mid) => [says(mid, { text: 'the new words' })];
    await later(30_000);
    expect([asked.map(({ at }) => at), await texts()]).toEqual([[2, 32], ['the new words']]);
  });

  test.each([
    ['one too old or unsent', 'not-found'],
    ['one that is refused', 'refused'],
  ] as const)('%s is given up quietly', async (_what, code) => {
    answer = refuse(code, { kind: 'permanent' });
    await told(edit('m1', 1));
    await later(3_600_000);
    expect(asked).toHaveLength(1);
    expect(await texts()).toEqual(['words of m1']);
  });

  test('a dead token pauses the account; the words come when it is back', async () => {
    answer = refuse('account-needs-reconnect', { kind: 'pause-account' });
    await told(edit('m1', 1));
    await later(2_000);
    expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
    again.catchUp();
    await later(60_000);
    expect(asked).toHaveLength(1);

    answer = async (mid) => [says(mid, { text: 'the new words' })];
    await desk.storage.setAccountState({ id: desk.accountId, state: 'connected', now: desk.clock.now() });
    again.catchUp();
    await later(2_000);
    expect(await texts()).toEqual(['the new words']);
  });

  test('is taken up again by the next run', async () => {
    await told(edit('m1', 1));
    again.stop();
    again = reader();
    again.catchUp();
    await later(2_000);
    expect(await texts()).toEqual(['the new words']);
    again.catchUp();
    await later(60_000);
    expect(asked).toHaveLength(1);
  });
});

describe('an edit numbered 0', () => {
  test('whose message came is nothing', async () => {
    await told(edit('m2', 0));
    await told(says('m2'));
    await told(edit('m1', 0));
    await later(60_000);
    expect(asked).toEqual([]);
  });

  test('alone is the message itself: read after 10 seconds, and told as one that arrived', async () => {
    answer = async (mid) => [says(mid, { text: 'nobody told you of me' })];
    await told(edit('m2', 0));
    await later(9_999);
    expect(asked).toEqual([]);
    await later(1);
    expect(asked).toEqual([{ mid: 'm2', at: 10 }]);
    expect(await threadOf(desk, anna)).toMatchObject([
      { text: 'words of m1' },
      { text: 'nobody told you of me', isEdited: false },
    ]);
    expect(desk.published.flatMap(({ arrivals }) => arrivals)).toHaveLength(1);
  });

  test('of an account that is not connected here is nobody’s to read', async () => {
    again.consider([{ ...edit('m2', 0), accountUserId: '17841499999999999' } as DomainEvent]);
    await later(60_000);
    expect(asked).toEqual([]);
  });
});
