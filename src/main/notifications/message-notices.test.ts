import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { arrival, change, chat, createScreen, MONDAY, message } from '../../../tests/fakes/notified-inbox.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import { USUAL_NOTIFICATIONS } from '../../shared/notification-options.ts';
import { translator } from '../../shared/texts/translate.ts';
import { LATE_MS, mayTell } from './may-tell.ts';
import { BATCH_MS, createMessageNotices } from './message-notices.ts';

function stage() {
  const clock = createManualClock(MONDAY);
  const screen = createScreen();
  const now = {
    isQuiet: false,
    inFront: null as number | null,
    privacy: 'all' as 'all' | 'name' | 'nothing',
  };
  const notices = createMessageNotices({
    show: (notice) => void screen.show(notice),
    remove: screen.remove,
    isQuiet: () => now.isQuiet,
    eyes: () => ({ conversationId: now.inFront as ConversationId | null, isFocused: now.inFront !== null }),
    choices: () => ({ ...USUAL_NOTIFICATIONS, privacy: now.privacy }),
    shopOf: () => null,
    t: () => translator('en'),
    clock,
  });
  return { clock, screen, notices, now };
}

const words = (screen: ReturnType<typeof createScreen>) =>
  [...screen.shown.values()].map(({ title, body }) => [title, body]);

describe('what is told, and when', () => {
  test('a message is told once, a second later, with who and what', async () => {
    const { clock, screen, notices } = stage();
    notices.take(arrival(message(1, 7, { text: 'Is the blue\none there?' }), chat(7)));
    expect(screen.all).toEqual([]);
    await clock.advance(BATCH_MS);
    expect(words(screen)).toEqual([['Person 7', 'Is the blue one there?']]);
    expect([...screen.shown.values()][0]).toMatchObject({
      place: { conversationId: 7, messageId: 1 },
      actions: [{ does: 'done' }, { does: 'open' }],
      reply: 'Reply',
    });
    notices.take(arrival(message(1, 7), chat(7)));
    await clock.advance(BATCH_MS * 5);
    expect(screen.all).toHaveLength(1);
  });

  test('what one person adds grows in one notification, the first unread leads the way in', async () => {
    const { clock, screen, notices } = stage();
    for (const id of [1, 2]) notices.take(arrival(message(id, 7, { sentAt: MONDAY + id }), chat(7)));
    await clock.advance(BATCH_MS);
    expect(words(screen)).toEqual([['Person 7', 'text 1\ntext 2']]);
    for (const id of [3, 4, 5, 6]) notices.take(arrival(message(id, 7, { sentAt: MONDAY + id }), chat(7)));
    await clock.advance(BATCH_MS);
    expect(words(screen)).toEqual([['Person 7', '3 earlier messages\ntext 4\ntext 5\ntext 6']]);
    expect(screen.shown.get('chat:7')?.place).toEqual({ conversationId: 7, messageId: 1 });
  });

  test('three people get one each and one sound; more are told together', async () => {
    const { clock, screen, notices } = stage();
    for (const id of [1, 2, 3]) notices.take(arrival(message(id, id), chat(id)));
    await clock.advance(BATCH_MS);
    expect(screen.all.map(({ sound }) => sound)).toEqual(['system', 'none', 'none']);
    for (const id of [11, 12, 13, 14]) notices.take(arrival(message(id, id), chat(id)));
    await clock.advance(BATCH_MS);
    expect(screen.shown.get('summary')).toMatchObject({
      title: '4 new messages',
      body: 'From Person 11, Person 12, Person 13 and 1 more',
      place: null,
    });
    for (const id of [11, 12, 13]) notices.take(change({ conversations: [chat(id, { unread: 0 })] }));
    expect(screen.shown.has('summary')).toBe(true);
    notices.take(change({ conversations: [chat(14, { needsReply: false })] }));
    expect(screen.shown.has('summary')).toBe(false);
  });

  test.each([
    ['read', chat(7, { unread: 0 })],
    ['answered or done', chat(7, { needsReply: false })],
  ])('it goes when the chat is %s', async (_what, conversation) => {
    const { clock, screen, notices } = stage();
    notices.take(arrival(message(1, 7), chat(7)));
    await clock.advance(BATCH_MS);
    notices.take(change({ conversations: [conversation] }));
    expect(screen.shown.size).toBe(0);
  });

  test('what is taken back is gone from it, and with the last the notification', async () => {
    const { clock, screen, notices } = stage();
    for (const id of [1, 2]) notices.take(arrival(message(id, 7), chat(7)));
    await clock.advance(BATCH_MS);
    notices.take(change({ messages: [message(1, 7, { isUnsent: true })] }));
    expect(words(screen)).toEqual([['Person 7', 'text 2']]);
    expect(screen.all.at(-1)?.sound).toBe('none');
    notices.take(change({ removedMessages: [2 as MessageId] }));
    expect(screen.shown.size).toBe(0);
  });

  test('how much stands there is the choice of the owner', async () => {
    for (const [privacy, title, body] of [
      ['all', 'Person 7', 'text 1'],
      ['name', 'Person 7', 'New message'],
      ['nothing', 'Shopbell', 'New message'],
    ] as const) {
      const { clock, screen, notices, now } = stage();
      now.privacy = privacy;
      notices.take(arrival(message(1, 7), chat(7)));
      await clock.advance(BATCH_MS);
      expect(words(screen)).toEqual([[title, body]]);
    }
  });

  test('hostile names and words come as one harmless line each', async () => {
    const { clock, screen, notices } = stage();
    const person = { ...chat(7).person, name: 'Anna\u202e\nBank' };
    notices.take(arrival(message(1, 7, { text: `a${'\u0301'.repeat(40)}\u2066x` }), chat(7, { person })));
    await clock.advance(BATCH_MS);
    const [[title, body] = []] = words(screen);
    expect(title).toBe('Anna Bank');
    expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\u0301{9}/);
  });
});

test.each([
  ['a new message', {}, {}, true],
  ['an own one', { direction: 'out', origin: 'shopbell', delivery: 'sent' }, {}, false],
  ['an echo of the phone', { direction: 'out', origin: 'elsewhere', delivery: 'sent' }, {}, false],
  ['one that was taken back', { isUnsent: true }, {}, false],
  ['one the audit found an hour late', { sentAt: MONDAY - 3_600_000 }, {}, true],
  ['one that was found a day late', { sentAt: MONDAY - LATE_MS }, {}, false],
  ['one that was answered meanwhile', {}, { needsReply: false }, false],
  ['one that was read meanwhile', {}, { unread: 0 }, false],
] as const)('%s', (_what, ofMessage, ofChat, expected) => {
  expect(mayTell(message(1, 7, ofMessage), chat(7, ofChat), MONDAY)).toBe(expected);
});

const who = fc.integer({ min: 1, max: 6 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('write' as const), value: who }) },
  fc.record({ does: fc.constantFrom('read' as const, 'answer' as const), value: who }),
  fc.record({ does: fc.constantFrom('unsend' as const, 'repeat' as const), value: fc.nat(20) }),
  // 0: at none of them.
  fc.record({ does: fc.constant('look' as const), value: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ does: fc.constant('quiet' as const), value: fc.nat(1) }),
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('wait' as const), value: fc.constantFrom(200, 1_000, 9_000) }),
  },
);

/** A day at the counter, step by step. */
function day() {
  const { clock, screen, notices, now } = stage();
  const sent: Array<{ id: number; of: number }> = [];
  const know = (id: number, more: object) => {
    notices.take(change({ conversations: [chat(id, more)] }));
    expect(screen.shown.has(`chat:${id}`)).toBe(false);
  };
  const steps: Record<
    'write' | 'read' | 'answer' | 'unsend' | 'repeat' | 'look' | 'quiet',
    (value: number) => void
  > = {
    write(of) {
      sent.push({ id: sent.length + 1, of });
      notices.take(arrival(message(sent.length, of, { sentAt: clock.now() }), chat(of)));
    },
    read: (id) => know(id, { unread: 0 }),
    answer: (id) => know(id, { needsReply: false, unread: 0 }),
    unsend(nth) {
      const gone = sent[nth];
      if (gone) notices.take(change({ messages: [message(gone.id, gone.of, { isUnsent: true })] }));
    },
    repeat(nth) {
      const again = sent[nth];
      if (again) notices.take(arrival(message(again.id, again.of), chat(again.of)));
    },
    look(id) {
      now.inFront = id === 0 ? null : id;
    },
    quiet(value) {
      now.isQuiet = value === 1;
    },
  };
  return { clock, screen, now, sent, steps };
}

test('in any order: never twice for one message, nothing for what is in front, nothing while quiet', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { clock, screen, now, sent, steps: take } = day();
      let heard = 0;
      for (const { does, value } of [...steps, { does: 'wait' as const, value: BATCH_MS }]) {
        const before = screen.all.length;
        if (does === 'wait') await clock.advance(value);
        else take[does](value);
        const loud = screen.all.slice(before).filter(({ sound }) => sound !== 'none');
        heard += loud.length;
        if (now.isQuiet) expect(loud).toEqual([]);
        expect(loud.map(({ key }) => key)).not.toContain(`chat:${now.inFront}`);
      }
      // Each sound is for messages that no sound was made for before.
      expect(heard).toBeLessThanOrEqual(sent.length);
    }),
    { numRuns: 200 },
  );
});
