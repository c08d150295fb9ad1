import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ANNA,
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
} from '../../../tests/fakes/inbox-desk.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { createTriage, type Triage } from './triage.ts';
import { type WakeSnoozed, wakeSnoozed } from './wake-snoozed.ts';

const HOUR = 3_600_000;
let desk: InboxDesk;
let triage: Triage;
let snoozed: WakeSnoozed;
let anna: ConversationId;

beforeEach(async () => {
  desk = await openInboxDesk();
  snoozed = wakeSnoozed(desk);
  let ids = 0;
  triage = createTriage({ ...desk, newId: () => `undo ${++ids}`, onSnoozed: snoozed.wake });
  anna = await conversationWith(desk, says('hello'));
});

afterEach(async () => {
  await snoozed.stop();
  await desk.close();
});

const act = (action: Parameters<Triage['act']>[0]['action']) =>
  triage.act({ selection: { ids: [anna] }, action });
const chat = () => desk.storage.conversation(anna);

test('each act is told to the window and taken back as a whole, the last one first', async () => {
  const done = await act({ type: 'done' });
  await act({ type: 'snooze', until: NOON + HOUR });
  expect(desk.published.at(-1)?.conversations).toMatchObject([{ snoozedUntil: NOON + HOUR }]);
  expect(await triage.undo(null)).toBe(1);
  expect(await chat()).toMatchObject({ isDone: true, snoozedUntil: null, person: { scopedId: ANNA } });
  expect(await triage.undo(done.undo)).toBe(1);
  expect(await chat()).toMatchObject({ isDone: false, needsReply: true });
  expect(await triage.undo(done.undo)).toBe(0);
});

test('what changes nothing has nothing to undo', async () => {
  expect(await act({ type: 'reopen' })).toEqual({ count: 0, undo: null });
  expect(await triage.undo(null)).toBe(0);
});

test('a snoozed chat comes back at its minute', async () => {
  await act({ type: 'snooze', until: NOON + HOUR });
  await desk.clock.advance(HOUR - 1);
  expect((await chat()).snoozedUntil).not.toBeNull();
  await desk.clock.advance(1);
  expect(await chat()).toMatchObject({ needsReply: true, isBack: true });
});

test('a full disk keeps it asleep a little longer', async () => {
  await act({ type: 'snooze', until: NOON + HOUR });
  await desk.clock.advance(0);
  const { wakeSnoozed: real } = desk.storage;
  desk.storage.wakeSnoozed = () => Promise.reject(new Error('full'));
  await desk.clock.advance(HOUR);
  expect(desk.lines.join()).toContain('snooze.wake-failed');
  desk.storage.wakeSnoozed = real;
  await desk.clock.advance(30_000);
  expect(await chat()).toMatchObject({ isBack: true });
});
