import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { change, chat, createScreen, MONDAY } from '../../../tests/fakes/notified-inbox.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { Settings } from '../../shared/model/settings.ts';
import { translator } from '../../shared/texts/translate.ts';
import { alarmAt, createDeadlineAlarms } from './deadline-alarms.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NINE_TO_SIX = { opens: 9 * 60, closes: 18 * 60 };
const at = (day: number, hour: number) => new Date(2026, 10, 22 + day, hour).getTime();

test.each([
  ['the shop is always open', null, at(1, 10), at(2, 10) - 40 * MINUTE],
  ['it closes while the shop is open', Array(7).fill(NINE_TO_SIX), at(1, 12), at(2, 12) - 40 * MINUTE],
  ['it closes in the evening', Array(7).fill(NINE_TO_SIX), at(1, 20), at(2, 18) - 40 * MINUTE],
  ['it closes at night', Array(7).fill(NINE_TO_SIX), at(1, 23), at(2, 18) - 40 * MINUTE],
  [
    'no open hour lies before its end',
    [null, null, null, null, null, null, NINE_TO_SIX],
    at(6, 19),
    at(7, 19) - 40 * MINUTE,
  ],
])('when %s', (_what, hours, openedAt, expected) => {
  expect(alarmAt({ openedAt, closesAt: openedAt + DAY }, 40, hours)).toBe(expected);
});

function stage(waiting: Conversation[], told = new Set<string>()) {
  const clock = createManualClock(MONDAY);
  const screen = createScreen();
  const now = { isQuiet: false, inFront: null as Conversation['id'] | null, lead: 40, asked: 0 };
  const alarms = createDeadlineAlarms({
    show: (notice) => void screen.show(notice),
    remove: screen.remove,
    isQuiet: () => now.isQuiet,
    eyes: () => ({ conversationId: now.inFront, isFocused: true }),
    settings: () => Settings.parse({ notifications: { alarmLead: now.lead } }),
    hasHumanAgent: () => false,
    shopOf: () => null,
    waiting: async () => {
      now.asked += 1;
      return waiting;
    },
    told,
    time: (moment) => new Date(moment).toISOString().slice(11, 16),
    t: () => translator('en'),
    onFailed: (error) => {
      throw error;
    },
    clock,
  });
  return { clock, screen, alarms, now, told };
}

test('a chat that closes in 40 minutes is told once, and again only for its next window', async () => {
  const { clock, screen, alarms, told } = stage([chat(1)]);
  alarms.wake();
  await clock.advance(DAY - 41 * MINUTE);
  expect(screen.all).toEqual([]);
  await clock.advance(MINUTE);
  expect(screen.all).toMatchObject([
    { title: 'Person 1', isUrgent: true, place: { conversationId: 1, messageId: null } },
  ]);
  expect(screen.all[0]?.body).toMatch(/^This chat closes in 40 minutes\. Answer before \d\d:\d\d\.$/);
  await clock.advance(DAY);
  expect(screen.all).toHaveLength(1);

  const afterRestart = stage([chat(1)], told);
  afterRestart.alarms.wake();
  await afterRestart.clock.advance(2 * DAY);
  expect(afterRestart.screen.all).toEqual([]);
  const nextWindow = stage([chat(1, { windowOpenedAt: MONDAY + HOUR })], told);
  nextWindow.alarms.wake();
  await nextWindow.clock.advance(2 * DAY);
  expect(nextWindow.screen.all).toHaveLength(1);
});

test('it goes when the customer is answered', async () => {
  const { clock, screen, alarms } = stage([chat(1)]);
  alarms.wake();
  await clock.advance(DAY - 30 * MINUTE);
  expect(screen.shown.size).toBe(1);
  alarms.take(change({ conversations: [chat(1, { needsReply: false })] }));
  expect(screen.shown.size).toBe(0);
});

test('quiet hours hold it back while there is time; the open chat and the off switch make it needless', async () => {
  const quiet = stage([chat(1)]);
  quiet.now.isQuiet = true;
  quiet.alarms.wake();
  await quiet.clock.advance(DAY - 20 * MINUTE);
  expect(quiet.screen.all).toEqual([]);
  quiet.now.isQuiet = false;
  await quiet.clock.advance(15 * MINUTE);
  expect(quiet.screen.all[0]?.body).toMatch(/closes in \d+ minutes/);

  const open = stage([chat(1)]);
  open.now.inFront = chat(1).id;
  open.alarms.wake();
  await open.clock.advance(2 * DAY);
  const off = stage([chat(1)]);
  off.now.lead = 0;
  off.alarms.wake();
  await off.clock.advance(2 * DAY);
  expect([...open.screen.all, ...off.screen.all]).toEqual([]);
});

test('many at once are one notification, and a burst of changes is one look', async () => {
  const waiting = [1, 2, 3, 4].map((id) => chat(id));
  const { clock, screen, alarms, now } = stage(waiting);
  alarms.wake();
  await clock.advance(DAY - 40 * MINUTE);
  expect(screen.all).toMatchObject([{ key: 'alarm:many', title: '4 chats close soon' }]);
  for (const id of [1, 2, 3, 4]) alarms.take(change({ conversations: [chat(id, { needsReply: false })] }));
  expect(screen.shown.size).toBe(0);
  const before = now.asked;
  await clock.advance(3_000);
  expect(now.asked - before).toBe(1);
  alarms.stop();
});
