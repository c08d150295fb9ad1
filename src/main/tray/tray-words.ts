import type { Translate } from '../../shared/texts/translate.ts';
import { nextClosing, type TrayFacts, type WaitingPerson } from './tray-facts.ts';

/** How the system's people write a time: "18:40", "Fri 09:00" when it is not today. */
export type TimeWords = (at: number, now: number) => string;

export function timeWords(locale: string): TimeWords {
  // Made when a time is said: making one takes longer than all else of the icon.
  const clock = (at: number) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  const day = (at: number) => new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at);
  return (at, now) => {
    const isToday = new Date(at).toDateString() === new Date(now).toDateString();
    return isToday ? clock(at) : `${day(at)} ${clock(at)}`;
  };
}

/** Windows cuts a longer one in the middle of a word. */
const MOST_CHARACTERS = 127;

/** What the icon means, in words: who waits, and how the line is where it is not as it should be. */
export function trayTooltip(facts: TrayFacts, t: Translate, time: TimeWords): string {
  const parts = facts.hasShop
    ? [waitingWords(facts, t, time), notSentWords(facts, t), lineWords(facts, t) ?? healthWord(facts)]
    : [t('tray.no-shop')];
  const words = parts.filter((part) => part !== null).join('\n');
  return `Shopbell: ${words}`.slice(0, MOST_CHARACTERS);
}

/** "9 people wait, next closes 18:40". */
export function waitingWords(facts: TrayFacts, t: Translate, time: TimeWords): string {
  if (facts.waiting === 0) return t('tray.nobody-waits');
  const people = t('tray.people-wait', { count: facts.waiting });
  const closesAt = nextClosing(facts);
  if (closesAt === null) return people;
  return t('tray.people-wait-next', { people, time: time(closesAt, facts.now) });
}

/** Null where all went out. */
export function notSentWords(
  { notSent: { count } }: Pick<TrayFacts, 'notSent'>,
  t: Translate,
): string | null {
  return count === 0 ? null : t('tray.not-sent', { count });
}

/** Null where nobody has looked, and where the line itself says what is wrong. */
export function healthWord({ health, connection }: Pick<TrayFacts, 'health' | 'connection'>): string | null {
  return connection.word === 'live' || connection.word === 'slower' ? health : null;
}

/** Null where there is nothing to say: it is live. */
export function lineWords({ connection }: Pick<TrayFacts, 'connection'>, t: Translate): string | null {
  switch (connection.word) {
    case 'live':
      return null;
    case 'slower':
      return t('tray.slower', { seconds: connection.everySeconds });
    case 'needs':
      return t('tray.reconnect', { username: connection.username });
    case 'offline':
      return t('tray.offline');
  }
}

export function personWords(
  { name, closesAt }: WaitingPerson,
  { now }: Pick<TrayFacts, 'now'>,
  t: Translate,
  time: TimeWords,
): string {
  const who = name ?? t('tray.someone-new');
  if (closesAt === null || closesAt <= now) return t('tray.person-closed', { name: who });
  return t('tray.person', { name: who, time: time(closesAt, now) });
}
