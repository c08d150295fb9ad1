import { describe, expect, test } from 'vitest';
import { message } from '../../../../tests/gallery/shop.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { PendingReply } from '../../caches/thread-cache.ts';
import { notesWithin, threadItems } from './thread-items.ts';

const MINUTE_MS = 60_000;
const noon = new Date(2026, 10, 19, 12).getTime();

const shape = (...args: Parameters<typeof threadItems>) =>
  threadItems(...args).map((item) =>
    item.kind === 'note'
      ? `(${item.note.text})`
      : item.kind !== 'message'
        ? item.kind
        : `${item.joins ? '+' : ''}${item.message.text}${item.isFollowed ? '+' : ''}`,
  );

test('messages of one side within five minutes are a group', () => {
  const messages = [
    message(noon, { text: 'a' }),
    message(noon + 5 * MINUTE_MS, { text: 'b' }),
    message(noon + 11 * MINUTE_MS, { text: 'c' }),
    message(noon + 12 * MINUTE_MS, { text: 'd', direction: 'out' }),
  ];
  expect(shape(messages, [])).toEqual(['day', 'a+', '+b', 'c', 'd']);
});

test('a day begins with its name, and ends a group', () => {
  const midnight = new Date(2026, 10, 20).getTime();
  const messages = [message(midnight - 1000, { text: 'late' }), message(midnight, { text: 'early' })];
  expect(shape(messages, [])).toEqual(['day', 'late', 'day', 'early']);
});

test('notes stand at their time, and end a group', () => {
  const messages = [message(noon, { text: 'a' }), message(noon + 2 * MINUTE_MS, { text: 'b' })];
  const note = (id: number, createdAt: number): Note => ({
    id: id as Note['id'],
    conversationId: 3 as Note['conversationId'],
    text: `note ${id}`,
    createdAt,
    editedAt: null,
  });
  const notes = [note(1, noon - MINUTE_MS), note(2, noon + MINUTE_MS)];
  expect(shape(messages, [], notes)).toEqual(['day', '(note 1)', 'a', '(note 2)', 'b']);
  const before = { sentAt: noon, id: 1 as Message['id'] };
  expect(notesWithin(notes, { before, after: null })).toEqual([notes[1]]);
  expect(notesWithin(notes, { before: null, after: null })).toEqual(notes);
});

test('what failed keeps its own line', () => {
  const messages = [
    message(noon, { text: 'went', direction: 'out' }),
    message(noon + 1000, { text: 'did not', direction: 'out', delivery: 'failed' }),
    message(noon + 2000, { text: 'went too', direction: 'out' }),
  ];
  expect(shape(messages, [])).toEqual(['day', 'went', 'did not', 'went too']);
});

test('a written reply has the key its stored row will have', () => {
  const clientId = '0190c4f0-0000-7000-8000-000000000000' as PendingReply['clientId'];
  const conversationId = 3 as PendingReply['conversationId'];
  const written = {
    clientId,
    conversationId,
    text: 'Yes',
    quoted: null,
    isHeart: false,
    choices: null,
    ownPost: null,
    when: null,
    writtenAt: noon,
    problem: null,
  };
  const [, before] = threadItems([], [written]);
  const [, after] = threadItems([message(noon, { clientId, text: 'Yes', direction: 'out' })], []);
  expect(before?.key).toBe(after?.key);
  expect(before).toMatchObject({ message: { delivery: 'sending' } });
});

describe('where messages are missing', () => {
  const messages = [
    message(noon, { text: 'a' }),
    message(noon + 1_000, { text: 'b' }),
    message(noon + 2_000, { text: 'c' }),
  ];
  const gap = (before: number) => ({ before, count: 3 });

  test('a row stands before the message that follows, and parts the group', () => {
    const gaps = [gap(noon + 1_500)];
    expect(shape(messages, [], [], { gaps, isWhole: true })).toEqual(['day', 'a+', '+b', 'gap', 'c']);
  });

  test('what lies before the first message stands above its day', () => {
    expect(shape(messages, [], [], { gaps: [gap(noon)], isWhole: false })[0]).toBe('gap');
    expect(shape(messages, [], [], { gaps: [gap(noon - 9_000)], isWhole: true })[0]).toBe('gap');
  });

  test('what lies above the loaded part waits for its page', () => {
    expect(shape(messages, [], [], { gaps: [gap(noon - 9_000)], isWhole: false })).not.toContain('gap');
  });
});

test('a message that stands as it stood keeps its item, whatever comes before and after', () => {
  const [first, last] = [message(noon, { text: 'a' }), message(noon + MINUTE_MS, { text: 'b' })];
  const [, a, b] = threadItems([first, last], []);
  const above = message(noon - 60 * MINUTE_MS, { text: 'above' });
  const below = message(noon + 2 * MINUTE_MS, { text: 'below' });
  const [, , again, joined] = threadItems([above, first, last, below], []);
  expect(again).toBe(a);
  expect(joined).not.toBe(b);
  expect(shape([above, first, last, below], [])).toEqual(['day', 'above', 'a+', '+b+', '+below']);
});
