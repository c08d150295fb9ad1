import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { AccountId, ConversationId, MessageId } from '../../shared/model/ids.ts';
import { translator } from '../../shared/texts/translate.ts';
import type { BusSignal, SessionBus } from '../notifications/session-bus.ts';
import { badgeOf, windowTitle } from './badge.ts';
import { keepTray } from './keep-tray.ts';
import type { TrayFacts } from './tray-facts.ts';
import { watchTrayHost } from './tray-host.ts';
import { iconChangesAt, type TrayState, trayPicture, trayState } from './tray-icon.ts';
import { type TrayItem, trayMenu } from './tray-menu.ts';
import { timeWords, trayTooltip } from './tray-words.ts';

const t = translator('en');
const time = timeWords('en-GB');
const NOW = new Date('2026-11-27T15:00:00').getTime();
const HOUR_MS = 3_600_000;
const LIVE: ConnectionStatus = { word: 'live' };
const SLOWER: ConnectionStatus = { word: 'slower', everySeconds: 20 };
const NEEDS: ConnectionStatus = { word: 'needs', accountId: 1 as AccountId, username: 'oddkiln' };
const NOT_SENT = {
  count: 1,
  first: { conversationId: 7 as ConversationId, messageId: 70 as MessageId },
};
const OFFLINE: ConnectionStatus = { word: 'offline', since: NOW };

function person(id: number, hours: number | null, name: string | null = `Person ${id}`) {
  return {
    conversationId: id as ConversationId,
    name,
    closesAt: hours === null ? null : NOW + hours * HOUR_MS,
  };
}

function facts(over: Partial<TrayFacts> = {}): TrayFacts {
  return {
    connection: LIVE,
    hasShop: true,
    waiting: 0,
    people: [],
    notSent: { count: 0, first: null },
    health: null,
    pausedUntil: null,
    openingHours: null,
    now: NOW,
    ...over,
  };
}

const labels = (items: TrayItem[]) => items.map((item) => (item === 'line' ? '---' : item.label));

describe('the icon', () => {
  test.each<[string, Partial<TrayFacts>, TrayState]>([
    ['all is well', {}, 'live'],
    ['somebody waits, with time', { people: [person(1, 5)], waiting: 1 }, 'live'],
    ['a chat closes in under two hours', { people: [person(1, 1.9)], waiting: 1 }, 'soon'],
    ['a chat that has closed is no longer close', { people: [person(1, -1)], waiting: 1 }, 'live'],
    ['the way in is slower', { connection: SLOWER }, 'soon'],
    ['a shop must be connected again', { connection: NEEDS, people: [person(1, 1)] }, 'need'],
    ['a message did not go out', { notSent: NOT_SENT, people: [person(1, 1)] }, 'need'],
    [
      'a message did not go out, and nothing gets through',
      { notSent: NOT_SENT, connection: OFFLINE },
      'need',
    ],
    ['nothing gets through', { connection: OFFLINE, people: [person(1, 1)] }, 'off'],
    ['there is no shop', { hasShop: false, connection: SLOWER }, 'off'],
  ])('%s', (_what, over, state) => {
    expect(trayState(facts(over))).toBe(state);
  });

  test.each<['linux' | 'mac' | 'windows', boolean, string]>([
    ['mac', true, 'needTemplate.png'],
    ['mac', false, 'needTemplate.png'],
    ['windows', true, 'need-on-dark.ico'],
    ['windows', false, 'need-on-light.ico'],
    ['linux', true, 'need-on-dark.png'],
    ['linux', false, 'need-on-light.png'],
  ])('on %s, dark panel: %s', (platform, isDark, picture) => {
    expect(trayPicture('need', platform, isDark)).toBe(picture);
  });

  test('it changes by time alone when a chat comes close, and when it closes', () => {
    expect(iconChangesAt(facts())).toBeNull();
    expect(iconChangesAt(facts({ people: [person(1, 5), person(2, 9)] }))).toBe(NOW + 3 * HOUR_MS);
    expect(iconChangesAt(facts({ people: [person(1, 1)] }))).toBe(NOW + HOUR_MS);
  });
});

describe('its words', () => {
  test('who waits, and how the line is', () => {
    expect(trayTooltip(facts(), t, time)).toBe('Shopbell: Nobody waits for an answer');
    const people = [person(1, 3.5), person(2, null)];
    expect(trayTooltip(facts({ waiting: 9, people }), t, time)).toBe(
      'Shopbell: 9 people wait, next closes 18:30',
    );
    expect(trayTooltip(facts({ connection: NEEDS }), t, time)).toMatch(/\nNeeds you: reconnect @oddkiln$/);
    expect(trayTooltip(facts({ hasShop: false }), t, time)).toBe('Shopbell: no shop is connected yet');
  });

  test('what did not go out, and what the doctor found while the line itself has nothing to say', () => {
    const health = 'All 14 checks are good.';
    expect(trayTooltip(facts({ health }), t, time)).toBe(
      'Shopbell: Nobody waits for an answer\nAll 14 checks are good.',
    );
    expect(trayTooltip(facts({ health, connection: NEEDS, notSent: NOT_SENT }), t, time)).toBe(
      'Shopbell: Nobody waits for an answer\n1 message was not sent\nNeeds you: reconnect @oddkiln',
    );
  });

  test('in every language, never longer than Windows shows', () => {
    for (const language of ['en', 'es', 'pt-BR'] as const) {
      const words = trayTooltip(
        facts({
          waiting: 1234,
          people: [person(1, 20)],
          connection: { ...NEEDS, username: 'a'.repeat(30) } as ConnectionStatus,
          notSent: { ...NOT_SENT, count: 12 },
        }),
        translator(language),
        timeWords(language),
      );
      expect(words.length).toBeLessThanOrEqual(127);
      expect(words).toContain('1234');
    }
  });
});

describe('its menu', () => {
  test('five who wait at most, then everything the icon can do', () => {
    const people = [1, 2, 3, 4, 5, 6].map((id) => person(id, id));
    const menu = trayMenu(facts({ waiting: 6, people }), t, time);
    expect(labels(menu)).toEqual([
      '6 people wait, next closes 16:00',
      'Person 1, by 16:00',
      'Person 2, by 17:00',
      'Person 3, by 18:00',
      'Person 4, by 19:00',
      'Person 5, by 20:00',
      '---',
      'Run the doctor',
      '---',
      'Open Shopbell',
      'Pause notifications',
      'Check now',
      'Settings…',
      '---',
      'Quit Shopbell',
    ]);
    expect(menu[1]).toMatchObject({
      action: { do: 'open-chat', place: { conversationId: 1, messageId: null } },
    });
  });

  test('what is well and what is not, each leading to where it is mended', () => {
    const well = (over: Partial<TrayFacts>) => {
      const menu = trayMenu(facts(over), t, time);
      return menu.slice(2, menu.lastIndexOf('line') - 5);
    };
    const toHealth = (label: string) => ({ label, action: { do: 'health' } });
    expect(well({ health: 'All 14 checks are good.' })).toEqual([toHealth('All 14 checks are good.')]);
    expect(well({ health: 'One thing needs you.', connection: SLOWER, notSent: NOT_SENT })).toEqual([
      { label: '1 message was not sent', action: { do: 'open-chat', place: NOT_SENT.first } },
      toHealth('Slower: checking every 20 seconds'),
      toHealth('One thing needs you.'),
    ]);
    expect(well({ health: 'One thing needs you.', connection: NEEDS })).toEqual([
      toHealth('Needs you: reconnect @oddkiln'),
    ]);
  });

  test('names of strangers, closed chats, and names that would underline letters', () => {
    const people = [person(1, 20, null), person(2, null, 'Tom & Jerry')];
    expect(labels(trayMenu(facts({ waiting: 2, people }), t, time)).slice(1, 3)).toEqual([
      'Someone new, by Sat 11:00',
      'Tom && Jerry, closed',
    ]);
  });

  test('pausing: until opening only where there are hours, and back again', () => {
    const nineToSix = { opens: 540, closes: 1080 };
    const pause = (over: Partial<TrayFacts>) =>
      trayMenu(facts({ hasShop: false, ...over }), t, time).find(
        (item) => item !== 'line' && 'items' in item,
      );
    expect(pause({})).toMatchObject({
      items: [{ label: 'For 1 hour, until 16:00' }, { label: 'Until tomorrow, Sat 08:00' }],
    });
    expect(pause({ openingHours: Array(7).fill(nineToSix) })).toMatchObject({
      items: [{}, {}, { label: 'Until the shop opens, Sat 09:00' }],
    });
    const paused = trayMenu(facts({ pausedUntil: NOW + HOUR_MS }), t, time);
    expect(paused).toContainEqual({
      label: 'Notify again (paused until 16:00)',
      action: { do: 'resume' },
    });
  });

  test('without a shop nobody is spoken of', () => {
    expect(labels(trayMenu(facts({ hasShop: false }), t, time))[0]).toBe('Open Shopbell');
  });
});

describe('the badge', () => {
  test.each([
    ['mac', 0, { on: 'launcher', count: 0 }],
    ['mac', 12, { on: 'launcher', count: 12 }],
    ['linux', 3, { on: 'launcher', count: 3 }],
    ['windows', 0, { on: 'task-bar', picture: null }],
    ['windows', 9, { on: 'task-bar', picture: '9.png' }],
    ['windows', 10, { on: 'task-bar', picture: 'more.png' }],
  ] as const)('on %s with %i who wait', (platform, waiting, badge) => {
    expect(badgeOf(waiting, platform)).toEqual(badge);
  });

  test('the name of the window', () => {
    expect([windowTitle(0), windowTitle(4)]).toEqual(['Shopbell', '(4) Shopbell']);
  });
});

describe('whether an icon would be seen', () => {
  function desktop({ hasPanel = false } = {}) {
    let hear: (signal: BusSignal) => void = () => {};
    let owned = hasPanel;
    const bus: SessionBus = {
      call: async ({ member, body }) => [member === 'NameHasOwner' && body?.[0] === WATCHER && owned],
      async listen(_interface, listener) {
        hear = listener;
      },
      onEnd() {},
      close() {},
    };
    const tell = (name: string, before: string, now: string) =>
      hear({ interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged', body: [name, before, now] });
    return {
      bus,
      panelComes() {
        owned = true;
        tell(WATCHER, '', ':1.7');
      },
      tell,
    };
  }
  const WATCHER = 'org.kde.StatusNotifierWatcher';
  const nobody = () => Promise.reject(new Error('no bus'));

  test('macOS and Windows always have a place for it, and no bus is asked', async () => {
    for (const platform of ['darwin', 'win32'] as const) {
      expect(await watchTrayHost({ platform, openBus: nobody, onCame() {} }).isThere()).toBe(true);
    }
  });

  test('on Linux the bus is asked; without one there is no place', async () => {
    const look = (openBus: () => Promise<SessionBus>) =>
      watchTrayHost({ platform: 'linux', openBus, onCame() {} }).isThere();
    expect(await look(async () => desktop({ hasPanel: true }).bus)).toBe(true);
    expect(await look(async () => desktop().bus)).toBe(false);
    expect(await look(nobody)).toBe(false);
  });

  test('a panel that comes late is noticed; other names and one that only changes hands are not', async () => {
    const { bus, panelComes, tell } = desktop();
    let came = 0;
    const host = watchTrayHost({
      platform: 'linux',
      openBus: async () => bus,
      onCame() {
        came += 1;
      },
    });
    expect(await host.isThere()).toBe(false);
    tell('org.example.Other', '', ':1.5');
    tell(WATCHER, ':1.5', '');
    expect(came).toBe(0);
    panelComes();
    expect([came, await host.isThere()]).toEqual([1, true]);
    tell(WATCHER, ':1.7', ':1.8');
    expect(came).toBe(1);
  });
});

test('it looks when something has changed, once for a burst, and when time changes what is shown', async () => {
  const clock = createManualClock(NOW);
  const shown: number[] = [];
  const keeper = keepTray({
    read: async () => facts({ now: clock.now(), people: shown.length < 2 ? [person(1, 3)] : [] }),
    show: ({ now }) => void shown.push(now - NOW),
    clock,
    log: { info() {}, warn() {}, error() {} },
  });
  for (let index = 0; index < 50; index += 1) keeper.changed();
  await clock.advance(299);
  expect(shown).toEqual([]);
  await clock.advance(1);
  expect(shown).toEqual([300]);
  await clock.advance(HOUR_MS);
  expect(shown).toEqual([300, HOUR_MS]);
  await clock.advance(10 * HOUR_MS);
  expect(shown.length).toBeLessThanOrEqual(3);
  keeper.stop();
});
