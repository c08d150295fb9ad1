import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import {
  account,
  arrival,
  change,
  chat,
  createScreen,
  MONDAY,
  message,
} from '../../../tests/fakes/notified-inbox.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import { ClientId } from '../../shared/model/ids.ts';
import { Settings } from '../../shared/model/settings.ts';
import { translator } from '../../shared/texts/translate.ts';
import type { Notice } from './notice.ts';
import { createNotifications, type NotifiedInbox } from './notifications.ts';

const CLIENT = ClientId.parse('0f8fad5b-d9cb-469f-a165-70867728950e');

async function stage(inbox: Partial<NotifiedInbox> = {}) {
  const clock = createManualClock(MONDAY);
  const screen = createScreen();
  const did: unknown[] = [];
  const logged: string[] = [];
  const note = (event: string) => void logged.push(event);
  const notifications = createNotifications({
    service: screen,
    settings: () => Settings.parse({}),
    pausedUntil: () => null,
    isFocused: () => true,
    openAt: (place) => void did.push(['open', place]),
    newClientId: () => CLIENT,
    time: String,
    t: () => translator('en'),
    clock,
    log: { info: note, warn: note, error: note },
  });
  await notifications.watch({
    accounts: async () => [account(1), account(2)],
    waiting: async () => [],
    hasHumanAgent: () => false,
    done: async (id) => void did.push(['done', id]),
    reply: async ({ text }) => void did.push(['reply', text]),
    toldWindows: new Set(),
    ...inbox,
  });
  async function told(): Promise<Notice> {
    notifications.take(arrival(message(1, 7), chat(7)));
    await clock.advance(1_000);
    const notice = screen.shown.get('chat:7');
    if (!notice) throw new Error('nothing was shown');
    return notice;
  }
  return { clock, screen, notifications, did, told, logged };
}

test('where there are several shops, the shop is named', async () => {
  const { told } = await stage();
  expect((await told()).title).toBe('Person 7 · @shop1');
});

test('open, done and reply do what they say and take it away', async () => {
  for (const [act, expected] of [
    [{ does: 'open' }, ['open', { conversationId: 7, messageId: 1 }]],
    [{ does: 'done' }, ['done', 7]],
    [{ does: 'reply', text: 'Yes!' }, ['reply', 'Yes!']],
    [{ does: 'reply', text: '  ' }, ['open', { conversationId: 7, messageId: 1 }]],
  ] as const) {
    const { clock, screen, did, told } = await stage();
    screen.press({ ...act, notice: await told() });
    await clock.advance(0);
    expect(did).toEqual([expected]);
    expect(screen.shown.size).toBe(0);
  }
});

test('a reply that is refused, or fails an hour later, is told', async () => {
  const refused = await stage({
    reply: async () => {
      throw new AppFailure('window-closed');
    },
  });
  refused.screen.press({ does: 'reply', text: 'Yes!', notice: await refused.told() });
  await refused.clock.advance(0);
  expect([...refused.screen.shown.values()]).toMatchObject([
    { title: 'Your reply was not sent', place: { conversationId: 7 } },
  ]);

  const late = await stage();
  late.screen.press({ does: 'reply', text: 'Yes!', notice: await late.told() });
  await late.clock.advance(3_600_000);
  const own = { direction: 'out', origin: 'shopbell', clientId: CLIENT };
  late.notifications.take(change({ messages: [message(2, 7, { ...own, delivery: 'sending' })] }));
  expect(late.screen.shown.size).toBe(0);
  for (const _twice of [1, 2]) {
    late.notifications.take(change({ messages: [message(2, 7, { ...own, delivery: 'failed' })] }));
  }
  await late.clock.advance(0);
  expect(late.screen.all.at(-1)).toMatchObject({ place: { conversationId: 7, messageId: 2 } });
  expect(late.screen.all.filter(({ title }) => title === 'Your reply was not sent')).toHaveLength(1);
});

test('an account that must be reconnected is told once, and no more when it is', async () => {
  const { screen, notifications } = await stage();
  for (const _twice of [1, 2]) notifications.take(change({ accounts: [account(2, 'needs-reconnect')] }));
  expect(screen.all).toMatchObject([{ key: 'reconnect:2', isUrgent: true }]);
  notifications.take(change({ accounts: [account(2)] }));
  expect(screen.shown.size).toBe(0);
});

test('an account that its owner disconnected needs nobody', async () => {
  const { screen, notifications } = await stage();
  notifications.take(change({ accounts: [account(1, 'needs-reconnect'), account(2, 'disconnected')] }));
  expect([...screen.shown.keys()]).toEqual(['reconnect:1']);
  notifications.take(change({ accounts: [account(1, 'disconnected')] }));
  expect(screen.shown.size).toBe(0);
});

test('the chat in front of the eyes is not told; the practice shop starts with nothing on the screen', async () => {
  const { clock, screen, notifications, told } = await stage();
  notifications.looking(chat(9).id);
  notifications.take(arrival(message(5, 9), chat(9)));
  await clock.advance(1_000);
  expect(screen.all).toEqual([]);
  await told();
  await notifications.watch({
    accounts: async () => [],
    waiting: async () => [],
    hasHumanAgent: () => false,
    done: async () => {},
    reply: async () => {},
    toldWindows: new Set(),
  });
  expect(screen.shown.size).toBe(0);
});
