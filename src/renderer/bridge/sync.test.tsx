import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from '../../../tests/gallery/memory-api.ts';
import { busyDesk, message } from '../../../tests/gallery/shop.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import { emptyAppState, useApp } from '../caches/app-cache.ts';
import { emptyInboxState, useInbox } from '../caches/inbox-cache.ts';
import { useThreads } from '../caches/thread-cache.ts';
import { usePlace } from '../place/place.ts';
import { rememberPlace, restorePlace } from '../place/remember-place.ts';
import { startSync } from './sync.ts';
import { loadAround, loadNewer, loadNewest, loadOlder, openThread, readAhead } from './threads.ts';

const NOW = new Date(2026, 10, 19, 12).getTime();
const LUCIA = 3 as ConversationId;

let api: MemoryApi;
let frames: Array<() => void>;
let stop: () => void;

beforeEach(async () => {
  useApp.setState(emptyAppState, true);
  useInbox.setState(emptyInboxState, true);
  useThreads.setState({ threads: new Map(), pending: [] }, true);
  api = createMemoryApi(busyDesk(NOW));
  Object.assign(window, { api });
  frames = [];
  stop = startSync({ beforePaint: (apply) => frames.push(apply), after: () => {} });
  await settled();
});
afterEach(() => {
  stop();
  localStorage.clear();
  usePlace.setState(usePlace.getInitialState(), true);
});

/** Everything the memory desk answers is there after its promises have run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function paint(): void {
  for (const apply of frames.splice(0)) apply();
}

function arrive(text: string): void {
  const arrived = message(NOW, { conversationId: LUCIA, text });
  const row = api.desk.conversations.find(({ id }) => id === LUCIA);
  if (!row) throw new Error('no such row');
  api.commit({ messages: [arrived], conversations: [{ ...row, unread: row.unread + 1 }] });
}

const texts = () =>
  useThreads
    .getState()
    .threads.get(LUCIA)
    ?.messages.map(({ text }) => text) ?? [];
const snapshots = () => api.asked.filter(({ name }) => name === 'app.snapshot').length;

test('the first answer fills the window', () => {
  expect(useApp.getState().phase).toBe('ready');
  expect(useInbox.getState().accounts).toHaveLength(3);
  expect(useInbox.getState().lists['needs-reply:all:any']?.ids.size).toBe(15);
});

test('a page that came from the practice shop to show a chat shows it, not nothing', async () => {
  stop();
  useApp.setState(emptyAppState, true);
  const kept = { isPractice: true, isBoard: false, view: 'all', accountId: null, labelId: null };
  localStorage.setItem('place', JSON.stringify({ ...kept, conversationId: 4, readingAt: null }));
  restorePlace();
  const forget = rememberPlace();
  stop = startSync({ beforePaint: (apply) => frames.push(apply), after: () => {} });
  api.emit('app.navigate', { conversationId: LUCIA, messageId: null });
  await settled();
  const { view, conversationId } = usePlace.getState();
  expect([view, conversationId]).toEqual(['needs-reply', LUCIA]);
  forget();
});

test('a burst of changes is applied in one go, before the next frame', async () => {
  await openThread(LUCIA);
  arrive('one');
  arrive('two');
  expect(frames).toHaveLength(1);
  expect(texts()).not.toContain('one');
  paint();
  expect(texts().slice(-2)).toEqual(['one', 'two']);
  expect(useInbox.getState().revision).toBe(3);
});

test('a change that was already applied is ignored', async () => {
  await openThread(LUCIA);
  arrive('once');
  paint();
  const before = useThreads.getState().threads;
  api.emit('inbox.changed', {
    revision: 2,
    accounts: [],
    conversations: [],
    messages: [message(NOW, { conversationId: LUCIA, text: 'again' })],
    removedMessages: [],
    arrivals: [],
    labels: null,
    folders: null,
  });
  paint();
  expect(useThreads.getState().threads).toEqual(before);
});

test('a gap heals by a new snapshot, and the open thread is read again', async () => {
  await openThread(LUCIA);
  api.desk.messages.push(message(NOW, { conversationId: LUCIA, text: 'missed' }));
  api.desk.revision += 1;
  arrive('after the gap');
  paint();
  await settled();
  paint();
  expect(snapshots()).toBe(2);
  expect(useInbox.getState().revision).toBe(api.desk.revision);
  await openThread(LUCIA);
  expect(texts()).toEqual(expect.arrayContaining(['missed', 'after the gap']));
});

test('a row that no longer needs a reply leaves the view', () => {
  const row = api.desk.conversations.find(({ id }) => id === LUCIA);
  if (!row) throw new Error('no such row');
  api.commit({ conversations: [{ ...row, needsReply: false }] });
  paint();
  expect(useInbox.getState().lists['needs-reply:all:any']?.ids.has(LUCIA)).toBe(false);
});

test('what was read ahead is there with the click, stays fresh, and costs the open chat nothing', async () => {
  const next = api.desk.conversations.find(({ id }) => id !== LUCIA)?.id;
  if (next === undefined) throw new Error('no other chat');
  await openThread(next);
  await readAhead(LUCIA);
  arrive('while it waited');
  paint();
  expect([...useThreads.getState().threads.keys()]).toEqual([LUCIA, next]);
  const asked = api.asked.length;
  await openThread(LUCIA);
  expect(api.asked).toHaveLength(asked);
  expect(texts().at(-1)).toBe('while it waited');
});

test('what could not be read ahead is asked for when it is opened', async () => {
  await openThread(api.desk.conversations.find(({ id }) => id !== LUCIA)?.id as ConversationId);
  api.desk.failing['thread.page'] = 'storage-unavailable';
  await readAhead(LUCIA);
  expect(useThreads.getState().threads.has(LUCIA)).toBe(false);
  delete api.desk.failing['thread.page'];
  await openThread(LUCIA);
  expect(useThreads.getState().threads.get(LUCIA)?.phase).toBe('ready');
});

/** Answers each question for a stretch when the test says so. The newest page lacks the first message. */
function answeredByHand() {
  const held: Array<{ asked: string; answer: () => void }> = [];
  const all = Array.from({ length: 60 }, (_, index) =>
    message(NOW, { conversationId: LUCIA, text: `${index}` }),
  );
  const [first, lastAbove, firstBelow] = [all[0], all[29], all[30]] as [Message, Message, Message];
  const around = { messages: all.slice(0, 30), before: null, after: lastAbove };
  const page = { messages: all.slice(30), before: firstBelow };
  const call: MemoryApi['call'] = (name, input) => {
    if (name !== 'thread.page' && name !== 'thread.around') return api.call(name, input);
    return new Promise((answer) => {
      const value = name === 'thread.page' ? page : around;
      held.push({ asked: name, answer: () => answer({ ok: true, value } as never) });
    });
  };
  Object.assign(window, { api: { ...api, call } });
  const answer = async (index: number) => {
    held[index]?.answer();
    await settled();
  };
  return { first: first.id, asked: () => held.map(({ asked }) => asked), answer };
}

test('two who ask for the same message are answered once, so that its stretch stays as it was scrolled', async () => {
  const { first, asked, answer } = answeredByHand();
  void openThread(LUCIA, first);
  void loadAround(LUCIA, first);
  expect(asked()).toEqual(['thread.around']);
  await answer(0);
  expect(texts()[0]).toBe('0');
  expect(useThreads.getState().threads.get(LUCIA)?.stretch).toBe(1);
});

test('what was asked for last stands, in whatever order the answers come', async () => {
  const { first, answer } = answeredByHand();
  void readAhead(LUCIA);
  void openThread(LUCIA, first);
  await answer(1);
  await answer(0);
  expect(texts()[0]).toBe('0');
  const isHere = loadAround(LUCIA, first);
  void loadNewest(LUCIA);
  await answer(2);
  expect(await isHere).toBe(false);
  await answer(3);
  expect(texts().at(-1)).toBe('59');
});

test('however far one scrolls, a window of the chat is held, and both its ends come back', async () => {
  const long = Array.from({ length: 1_250 }, (_, index) =>
    message(NOW - 5_000 + index, { conversationId: LUCIA, text: `${index}` }),
  );
  api.desk.messages = [...api.desk.messages.filter((each) => each.conversationId !== LUCIA), ...long];
  const held = () => useThreads.getState().threads.get(LUCIA);
  const ends = () => [texts().at(0), texts().at(-1), texts().length];
  await openThread(LUCIA);
  while (held()?.before) await loadOlder(LUCIA);
  expect(ends()).toEqual(['0', '999', 1_000]);
  arrive('below what is held');
  paint();
  expect(ends()).toEqual(['0', '999', 1_000]);
  while (held()?.after) await loadNewer(LUCIA);
  expect(ends()).toEqual(['251', 'below what is held', 1_000]);
  await loadOlder(LUCIA);
  expect(ends()).toEqual(['201', '1200', 1_000]);
  expect(held()?.stretch).toBe(0);
});

test('a removed message goes', async () => {
  await openThread(LUCIA);
  const [first] = api.desk.messages;
  api.commit({ removedMessages: [first?.id as MessageId] });
  paint();
  expect(texts()).not.toContain(first?.text);
});

test('a refused snapshot is told, and asked again later', async () => {
  stop();
  useApp.setState(emptyAppState, true);
  api.desk.failing['app.snapshot'] = 'storage-unavailable';
  const later: Array<() => void> = [];
  stop = startSync({ beforePaint: (apply) => apply(), after: (_ms, run) => later.push(run) });
  await settled();
  expect(useApp.getState()).toMatchObject({ phase: 'failed', problem: { code: 'storage-unavailable' } });
  delete api.desk.failing['app.snapshot'];
  later[0]?.();
  await settled();
  expect(useApp.getState().phase).toBe('ready');
});
