import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AuditStage, openAuditStage } from '../../../tests/fakes/audit-stage.ts';
import { ANNA, BEN, type InboxDesk, NOON } from '../../../tests/fakes/inbox-desk.ts';
import type { ThreadsAtInstagram } from '../../../tests/fakes/threads-at-instagram.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';

const MINUTE_MS = 60_000;

let stage: AuditStage;
let desk: InboxDesk;
let there: ThreadsAtInstagram;

beforeEach(async () => {
  stage = await openAuditStage();
  ({ desk, there } = stage);
});
afterEach(() => desk.close());

const texts = () => desk.published.flatMap(({ messages }) => messages.map(({ text }) => text));

describe('an audit', () => {
  test('finds what no webhook told, and writes it into the ledger with its delay', async () => {
    await stage.writes(ANNA, 'm1', NOON, true);
    await desk.clock.advance(MINUTE_MS);
    expect(await stage.audit()).toBe('done');
    expect(texts()).toEqual(['words of m1']);
    expect(await stage.lastCheck()).toEqual({
      startedAt: NOON + MINUTE_MS,
      finishedAt: NOON + MINUTE_MS,
      why: 'timer',
      chats: 1,
      found: 1,
      longestDelayMs: MINUTE_MS,
      missing: 0,
      error: null,
    });
    expect([stage.reached, stage.progress]).toEqual([[true], [{ read: 0, total: 1 }, null]]);
  });

  test('what webhooks told is no find', async () => {
    await stage.writes(ANNA, 'm1', NOON + 123);
    await stage.audit();
    expect(await stage.lastCheck()).toMatchObject({ chats: 1, found: 0, longestDelayMs: null });
  });

  test('a newer message that came hides no lost one before it', async () => {
    await stage.writes(ANNA, 'm1', NOON);
    await stage.audit();
    await stage.writes(ANNA, 'm2', NOON + 5_000, true);
    await stage.writes(ANNA, 'm3', NOON + 9_000);
    await stage.audit();
    expect((await stage.chatWith(ANNA)).messages.map(({ text }) => text)).toEqual([
      'words of m1',
      'words of m2',
      'words of m3',
    ]);
    expect(await stage.lastCheck()).toMatchObject({ found: 1 });
  });

  test('reads a thread again only when something has happened in it', async () => {
    await stage.writes(ANNA, 'm1', NOON);
    await stage.audit();
    await stage.audit();
    await stage.writes(ANNA, 'm2', NOON + 5_000);
    await stage.audit();
    expect(stage.read()).toHaveLength(2);
  });

  test('a reaction may raise the time and stores no message: read once, not every 20 seconds', async () => {
    await stage.writes(ANNA, 'm1', NOON);
    there.thread(ANNA).updatedAt = NOON + 60_000;
    for (let round = 0; round < 5; round += 1) await stage.audit();
    expect(stage.read()).toHaveLength(1);
  });

  test('knows after a restart what was read before', async () => {
    await stage.writes(ANNA, 'm1', NOON);
    await stage.audit();
    stage.restart();
    await stage.audit();
    expect(stage.read()).toHaveLength(1);
  });

  test('goes through the list only as far as something has happened', async () => {
    there.pageSize = 2;
    for (let i = 0; i < 7; i += 1) await stage.writes(`90000${i}`, `m${i}`, NOON + i * 1000, true);
    await stage.audit();
    const pages = () => there.calls.filter((call) => call.startsWith('list')).length;
    expect([pages(), stage.read().length]).toEqual([4, 7]);
    await stage.audit();
    expect(pages()).toBe(5);
  });

  test('a long absence is worked off in parts, newest first, so that new messages do not wait for it', async () => {
    for (let i = 0; i < 100; i += 1) await stage.writes(`90000${i}`, `m${i}`, NOON + i * 1000, true);
    expect(await stage.audit()).toBe('more');
    expect([stage.read().length, stage.read()[0]]).toEqual([40, 'read thread of 9000099']);
    expect(await stage.audit()).toBe('more');
    expect(await stage.audit()).toBe('done');
    expect([stage.read().length, new Set(stage.read()).size]).toEqual([100, 100]);
  });

  test('leaves the past of before the shop was connected to the import', async () => {
    there.writes(BEN, { mid: 'old', at: NOON - 60 * MINUTE_MS });
    await stage.audit();
    expect(stage.read()).toEqual([]);
    await desk.storage.planImport({
      accountId: desk.accountId,
      threads: [{ threadId: there.thread(BEN).id, updatedAt: there.thread(BEN).updatedAt }],
      isWhole: true,
    });
    await stage.audit();
    expect(stage.read()).toEqual([]);
    await stage.writes(BEN, 'new', NOON + 1_000, true);
    await stage.audit();
    expect(texts()).toEqual(['words of old', 'words of new']);
    expect(await stage.lastCheck()).toMatchObject({ found: 1 });
  });

  test('a thread that Instagram will not show does not hide the others, and is not asked for again and again', async () => {
    await stage.writes(BEN, 'm2', NOON, true);
    await stage.writes(ANNA, 'm1', NOON + 1_000, true);
    there.failing = (call) =>
      call === `read thread of ${ANNA}`
        ? new InstagramFailure('not-found', { kind: 'permanent' }, null)
        : null;
    expect(await stage.audit()).toBe('done');
    expect(texts()).toEqual(['words of m2']);
    await stage.audit();
    expect(stage.read()).toHaveLength(2);
  });

  test('a limit with its time is waited out, by every account when it is the app’s', async () => {
    await stage.writes(ANNA, 'm1', NOON, true);
    there.failing = () =>
      new InstagramFailure('rate-limited', { kind: 'wait', scope: 'app', waitMs: 60_000 }, null);
    expect(await stage.audit()).toBe('failed');
    there.failing = () => null;
    await desk.clock.advance(59_999);
    expect([await stage.audit(), there.calls.length]).toEqual(['failed', 1]);
    await desk.clock.advance(1);
    expect([await stage.audit(), texts()]).toEqual(['done', ['words of m1']]);
  });

  test('without a line it has failed, says so, and keeps what was found before', async () => {
    await stage.writes(BEN, 'm2', NOON + 1_000, true);
    await stage.writes(ANNA, 'm1', NOON, true);
    there.failing = (call) =>
      call === `read thread of ${ANNA}`
        ? new InstagramFailure('network-unreachable', { kind: 'retry' }, null)
        : null;
    expect(await stage.audit()).toBe('failed');
    expect([texts(), stage.reached]).toEqual([['words of m2'], [false]]);
    expect(await stage.lastCheck()).toMatchObject({ found: 1, error: 'network-unreachable' });
    expect(await desk.storage.checks({ limit: 1, whole: true })).toEqual([]);
  });

  test.each(['refused', 'missing'])(
    'a token that is %s pauses the account, which is then left alone',
    async (how) => {
      await stage.writes(ANNA, 'm1', NOON);
      if (how === 'missing') stage.token = null;
      there.failing = () => new InstagramFailure('account-needs-reconnect', { kind: 'pause-account' }, null);
      expect(await stage.audit()).toBe('done');
      expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
      there.calls.length = 0;
      expect([await stage.audit(), there.calls]).toEqual(['done', []]);
    },
  );

  test('a storage that is away is a failure and nothing worse', async () => {
    desk.storage.accountRecords = () => Promise.reject(new AppFailure('storage-unavailable'));
    expect(await stage.audit()).toBe('failed');
  });

  test('a storage that goes while a thread is taken is a failure of the audit, not of the thread', async () => {
    await stage.writes(ANNA, 'm1', NOON, true);
    desk.storage.missingMids = () => Promise.reject(new AppFailure('storage-unavailable'));
    expect(await stage.audit()).toBe('failed');
    expect(await stage.lastCheck()).toMatchObject({ error: 'storage-unavailable' });
  });
});
