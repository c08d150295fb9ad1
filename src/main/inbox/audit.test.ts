import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANNA, BEN, type InboxDesk, NOON, openInboxDesk, says } from '../../../tests/fakes/inbox-desk.ts';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { ConversationsPage } from '../instagram/instagram.ts';
import { createAuditAccounts } from './audit-accounts.ts';
import { type AuditOutcome, scheduleAudits } from './audit-schedule.ts';
import type { DomainEvent } from './domain-event.ts';

let desk: InboxDesk;
let threads: Array<ConversationsPage['conversations'][number] & { events: () => DomainEvent[] }>;
let pageSize: number;
let pages: number;
let read: string[];
let reached: boolean[];
let token: string | null;
let audit: () => Promise<AuditOutcome>;

beforeEach(async () => {
  desk = await openInboxDesk();
  threads = [];
  pageSize = 2;
  pages = 0;
  read = [];
  reached = [];
  token = 'token';
  audit = createAuditAccounts({
    ...desk,
    instagram: {
      async conversations(_token, after) {
        pages += 1;
        const from = Number(after ?? 0);
        const newestFirst = threads.toSorted((a, b) => b.updatedAt - a.updatedAt);
        const conversations = newestFirst.slice(from, from + pageSize);
        return { conversations, after: from + pageSize < threads.length ? String(from + pageSize) : null };
      },
      async conversationMessages({ conversationId }) {
        read.push(conversationId);
        return threads.find(({ id }) => id === conversationId)?.events() ?? [];
      },
    },
    tokenOf: async () => token,
    onReached: (was) => void reached.push(was),
  });
});
afterEach(() => desk.close());

function thread(id: string, scopedId: string, ...events: DomainEvent[]): void {
  threads = threads.filter((other) => other.id !== id);
  const updatedAt = Math.max(...events.map(({ at }) => at));
  threads.push({
    id,
    updatedAt: Math.floor(updatedAt / 1000) * 1000,
    people: [{ scopedId, username: null }],
    events: () => events,
  });
}
const texts = () => desk.published.flatMap(({ messages }) => messages.map(({ text }) => text));

describe('an audit', () => {
  test('finds what no webhook told, and writes it into the ledger', async () => {
    thread('a', ANNA, says('m1', { personScopedId: ANNA }));
    expect(await audit()).toBe('done');
    expect(texts()).toEqual(['words of m1']);
    expect(await desk.storage.lastAudit()).toMatchObject({ conversations: 1, found: 1, error: null });
    expect(reached).toEqual([true]);
  });

  test('reads nothing that is stored already, although Instagram tells only seconds', async () => {
    const event = says('m1', { at: NOON + 123 });
    await desk.intake({ events: [event], journalId: null });
    thread('a', ANNA, event);
    await audit();
    expect([read, (await desk.storage.lastAudit())?.found]).toEqual([[], 0]);
  });

  test('reads a thread again only when something has happened in it', async () => {
    thread('a', ANNA, says('m1'));
    await audit();
    await audit();
    thread('a', ANNA, says('m1'), says('m2', { at: NOON + 5_000 }));
    await audit();
    expect([read, texts()]).toEqual([
      ['a', 'a'],
      ['words of m1', 'words of m2'],
    ]);
  });

  test('a reaction raises the time and stores no message: read once, not every 20 seconds', async () => {
    await desk.intake({ events: [says('m1')], journalId: null });
    thread('a', ANNA, says('m1'));
    threads[0] = { ...(threads[0] as (typeof threads)[0]), updatedAt: NOON + 60_000 };
    for (let round = 0; round < 5; round += 1) await audit();
    expect(read).toEqual(['a']);
  });

  test('goes through all pages the first time, and later only as far as there is something new', async () => {
    for (let i = 0; i < 7; i += 1)
      thread(`t${i}`, `90000${i}`, says(`m${i}`, { personScopedId: `90000${i}`, at: NOON + i * 1000 }));
    await audit();
    expect([pages, read.length]).toEqual([4, 7]);
    await audit();
    expect(pages).toBe(5);
  });

  test('a long past is read in parts, newest first, so that new messages do not wait for it', async () => {
    pageSize = 30;
    for (let i = 0; i < 100; i += 1) {
      thread(`t${i}`, `90000${i}`, says(`m${i}`, { personScopedId: `90000${i}`, at: NOON + i * 1000 }));
    }
    expect(await audit()).toBe('more');
    expect([read.length, read[0]]).toEqual([40, 't99']);
    expect(await audit()).toBe('more');
    expect(await audit()).toBe('done');
    expect([read.length, new Set(read).size]).toEqual([100, 100]);
  });

  test('a thread that Instagram will not show does not hide the others', async () => {
    thread('b', BEN, says('m2', { personScopedId: BEN }));
    thread('a', ANNA, says('m1', { at: NOON + 1_000 }));
    const broken = threads.find(({ id }) => id === 'a');
    if (broken) {
      broken.events = () => {
        throw new InstagramFailure('not-found', { kind: 'permanent' }, null);
      };
    }
    expect(await audit()).toBe('done');
    expect(texts()).toEqual(['words of m2']);
  });

  test('a limit with its time is waited out, by every account when it is the app’s', async () => {
    thread('a', ANNA, says('m1'));
    const [limited] = threads;
    if (!limited) throw new Error('no thread');
    limited.events = () => {
      throw new InstagramFailure('rate-limited', { kind: 'wait', scope: 'app', waitMs: 60_000 }, null);
    };
    expect(await audit()).toBe('failed');
    thread('a', ANNA, says('m1'));
    await desk.clock.advance(59_999);
    expect([await audit(), pages, read]).toEqual(['failed', 1, ['a']]);
    await desk.clock.advance(1);
    expect([await audit(), texts()]).toEqual(['done', ['words of m1']]);
  });

  test('without a line it has failed, says so, and keeps what was found before', async () => {
    thread('b', BEN, says('m2', { personScopedId: BEN, at: NOON + 1_000 }));
    thread('a', ANNA, says('m1'));
    const broken = threads.find(({ id }) => id === 'a');
    if (broken) {
      broken.events = () => {
        throw new InstagramFailure('network-unreachable', { kind: 'retry' }, null);
      };
    }
    expect(await audit()).toBe('failed');
    expect([texts(), reached]).toEqual([['words of m2'], [false]]);
    expect(await desk.storage.lastAudit()).toMatchObject({ found: 1, error: 'network-unreachable' });
  });

  test.each(['refused', 'missing'])(
    'a token that is %s pauses the account, which is then left alone',
    async (how) => {
      thread('a', ANNA, says('m1'));
      if (how === 'missing') token = null;
      const broken = threads[0];
      if (broken) {
        broken.events = () => {
          throw new InstagramFailure('account-needs-reconnect', { kind: 'pause-account' }, null);
        };
      }
      expect(await audit()).toBe('done');
      expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
      pages = 0;
      expect(await audit()).toBe('done');
      expect(pages).toBe(0);
    },
  );

  test('a storage that is away is a failure and nothing worse', async () => {
    desk.storage.accountRecords = () => Promise.reject(new AppFailure('storage-unavailable'));
    expect(await audit()).toBe('failed');
  });
});

describe('the schedule', () => {
  function scheduled(outcome: () => AuditOutcome = () => 'done') {
    const clock = createManualClock(0);
    const at: number[] = [];
    const state = { isLive: false };
    const schedule = scheduleAudits({
      audit: async () => {
        at.push(clock.now() / 1000);
        return outcome();
      },
      areWebhooksLive: () => state.isLive,
      clock,
    });
    return { clock, at, state, schedule };
  }

  test('at once, then every 20 s while webhooks are not proven', async () => {
    const { clock, at, schedule } = scheduled();
    schedule.start();
    await clock.advance(60_000);
    expect([at, schedule.everySeconds()]).toEqual([[0, 20, 40, 60], 20]);
  });

  test('every 5 minutes while they are, and sooner again when they die', async () => {
    const { clock, at, state, schedule } = scheduled();
    state.isLive = true;
    schedule.start();
    await clock.advance(300_000);
    expect(at).toEqual([0, 300]);
    state.isLive = false;
    schedule.webhooksChanged();
    await clock.advance(20_000);
    expect(at).toEqual([0, 300, 320]);
  });

  test('after failures ever later, 5 minutes at the most', async () => {
    const { clock, at, schedule } = scheduled(() => 'failed');
    schedule.start();
    await clock.advance(1_000_000);
    expect(at).toEqual([0, 40, 120, 280, 580, 880]);
  });

  test('a long past goes on after a second', async () => {
    let left = 2;
    const { clock, at, schedule } = scheduled(() => {
      left -= 1;
      return left >= 0 ? 'more' : 'done';
    });
    schedule.start();
    await clock.advance(22_000);
    expect(at).toEqual([0, 1, 2, 22]);
  });

  test('asked for while one runs, one more follows it however often; stopped, there is none', async () => {
    const { clock, at, schedule } = scheduled();
    await Promise.all([schedule.checkNow(), schedule.checkNow(), schedule.checkNow()]);
    expect(at).toEqual([0, 0]);
    schedule.stop();
    await schedule.checkNow();
    await clock.advance(600_000);
    expect(at).toEqual([0, 0]);
  });
});
