import type { HistoryInput } from '../control/control.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What was written before the owner connected; `key`s keep the ids the same in every run. */
export const HISTORY: Array<{ person: string; messages: HistoryInput[] }> = [
  {
    person: 'vera.lapshina',
    messages: [
      {
        key: 'vera-1',
        from: 'person',
        ago: 29 * HOUR,
        text: 'Здравствуйте! А маковый рулет бывает по будням?',
      },
      {
        key: 'vera-2',
        from: 'account',
        ago: 28.6 * HOUR,
        text: 'Здравствуйте, Вера! Да, по вторникам и пятницам.',
      },
      { key: 'vera-3', from: 'person', ago: 28.5 * HOUR, text: 'Отлично, отложите мне один на пятницу 🙏' },
      { key: 'vera-4', from: 'account', ago: 28.4 * HOUR, text: 'Отложили! Ждём вас после девяти.' },
    ],
  },
  {
    person: 'maxi.theodora.von.hohenlindt',
    messages: [
      {
        key: 'maxi-1',
        from: 'person',
        ago: 52 * HOUR,
        text: 'Good afternoon. We are 34 people on the 14th and would like the walnut ring, two of the large ones, and something without gluten for three guests. Could you also write a name on it?',
      },
      { key: 'maxi-2', from: 'account', ago: 50 * HOUR, text: 'With pleasure! Which name shall it be?' },
      { key: 'maxi-3', from: 'person', ago: 49.5 * HOUR, text: '“Waldkirchen”, please.' },
    ],
  },
  {
    // Waits for an answer, and the 24 hours are nearly over: the reply window is seen closing.
    person: 'kru.mel_47',
    messages: [
      { key: 'krumel-1', from: 'person', ago: 22 * HOUR + 40 * MINUTE, text: 'hey is the oat loaf vegan?' },
    ],
  },
];
