import type { Place } from '../../shared/ipc/contract.ts';
import { type PauseLength, pauseEnd } from '../../shared/notification-pause.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { TrayFacts } from './tray-facts.ts';
import { MOST_WAITING_SHOWN } from './tray-people.ts';
import {
  healthWord,
  lineWords,
  notSentWords,
  personWords,
  type TimeWords,
  waitingWords,
} from './tray-words.ts';

/** What a line of the menu does. */
export type TrayAction =
  | { do: 'open' }
  | { do: 'open-chat'; place: Place }
  /** What is well and what is not. */
  | { do: 'health' }
  | { do: 'pause'; until: number }
  | { do: 'resume' }
  | { do: 'settings' }
  | { do: 'check' }
  | { do: 'quit' };

export type TrayItem =
  | 'line'
  /** Says something. */
  | { label: string }
  | { label: string; action: TrayAction }
  | { label: string; items: TrayItem[] };

const PAUSES = ['hour', 'tomorrow', 'opening'] as const satisfies readonly PauseLength[];

/** The whole menu. Some desktops know no click on an icon, so everything the icon can do stands here. */
export function trayMenu(facts: TrayFacts, t: Translate, time: TimeWords): TrayItem[] {
  return [
    ...waitingItems(facts, t, time),
    { label: t('tray.open'), action: { do: 'open' } },
    pauseItem(facts, t, time),
    { label: t('tray.check'), action: { do: 'check' } },
    { label: t('tray.settings'), action: { do: 'settings' } },
    'line',
    { label: t('tray.quit'), action: { do: 'quit' } },
  ];
}

function waitingItems(facts: TrayFacts, t: Translate, time: TimeWords): TrayItem[] {
  if (!facts.hasShop) return [];
  const shown = facts.people.slice(0, MOST_WAITING_SHOWN);
  return [
    { label: waitingWords(facts, t, time) },
    ...shown.map(
      (person): TrayItem => ({
        label: asLabel(personWords(person, facts, t, time)),
        action: { do: 'open-chat', place: { conversationId: person.conversationId, messageId: null } },
      }),
    ),
    'line',
    ...wellItems(facts, t),
    'line',
  ];
}

/** What did not go out, how the line is, and what the doctor found; each leads to where it is mended. */
function wellItems(facts: TrayFacts, t: Translate): TrayItem[] {
  const { first } = facts.notSent;
  const notSent = notSentWords(facts, t);
  const words = [lineWords(facts, t), healthWord(facts)].filter((word) => word !== null);
  return [
    ...(first !== null && notSent !== null
      ? [{ label: notSent, action: { do: 'open-chat' as const, place: first } }]
      : []),
    ...(words.length > 0 ? words : [t('health.open')]).map(
      (label): TrayItem => ({ label: asLabel(label), action: { do: 'health' } }),
    ),
  ];
}

function pauseItem(facts: TrayFacts, t: Translate, time: TimeWords): TrayItem {
  const { pausedUntil, openingHours, now } = facts;
  if (pausedUntil !== null) {
    return { label: t('tray.resume', { time: time(pausedUntil, now) }), action: { do: 'resume' } };
  }
  return {
    label: t('tray.pause'),
    items: PAUSES.flatMap((length): TrayItem[] => {
      const until = pauseEnd(length, now, openingHours);
      if (until === null) return [];
      return [
        { label: t(`tray.pause-${length}`, { time: time(until, now) }), action: { do: 'pause', until } },
      ];
    }),
  };
}

/** An ampersand would underline the letter behind it, and a customer chose the name. */
function asLabel(text: string): string {
  return text.replaceAll('&', '&&');
}
