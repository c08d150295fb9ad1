import type { HistoryInput } from '../control/control.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A line of the past: who, how long ago, what. */
type Said = readonly ['person' | 'account', number, string];

/** What was written before the owner connected: some weeks of a small bakery, newest conversations last. */
const CONVERSATIONS: Readonly<Record<string, readonly Said[]>> = {
  'felix.grabner': [
    ['person', 33 * DAY, 'Do you teach bread courses too?'],
    ['account', 33 * DAY - 40 * MINUTE, 'Twice a year, the next one in spring. Shall I put you on the list?'],
    ['person', 33 * DAY - 50 * MINUTE, 'Yes please! Two of us.'],
    ['account', 32.9 * DAY, 'Done, two places for Felix.'],
  ],
  'camila.duarte_': [
    ['person', 26 * DAY, 'Oi! O bolo de ameixa tem glúten?'],
    ['account', 26 * DAY - 2 * HOUR, 'Oi, Camila! Tem, mas o de amêndoa não tem.'],
    ['person', 26 * DAY - 2.2 * HOUR, 'Então quero o de amêndoa para domingo, 8 fatias.'],
    ['account', 26 * DAY - 3 * HOUR, 'Anotado! São 28 €, pode buscar a partir das 9.'],
    ['person', 24 * DAY, 'Estava maravilhoso, obrigada 💛'],
    ['account', 24 * DAY - HOUR, 'Que alegria! Até a próxima 💛'],
  ],
  'leena.koski': [
    ['person', 19 * DAY, 'Hei! Is the cardamom bun a weekend thing only?'],
    ['account', 19 * DAY - HOUR, 'Fridays and Saturdays, from eight until they are gone.'],
    ['person', 19 * DAY - 1.1 * HOUR, 'Then I have to get up early 😄'],
    ['account', 19 * DAY - 2 * HOUR, 'We do too 😄'],
  ],
  'joaquin.ferrer': [
    ['person', 15 * DAY, '¿Podéis hacer una tarta con forma de balón?'],
    ['account', 15 * DAY - 3 * HOUR, '¡Claro! ¿Para cuántas personas y para qué día?'],
    ['person', 15 * DAY - 4 * HOUR, 'Doce niños, el sábado 15.'],
    ['account', 15 * DAY - 5 * HOUR, 'Serían 46 €. La dejo apuntada.'],
    ['person', 14 * DAY, 'Perfecto, la recojo a las once.'],
    ['person', 12 * DAY, '¡Fue un éxito! Mil gracias.'],
    ['account', 12 * DAY - HOUR, '¡Qué bien! Gracias a vosotros.'],
  ],
  'cafe.anselm': [
    ['person', 23 * DAY, 'Good morning! Could we have twelve rye loaves every Tuesday?'],
    ['account', 23 * DAY - 30 * MINUTE, 'Gladly. 5.40 each for that many, and we bring them at seven.'],
    ['person', 23 * DAY - 45 * MINUTE, 'Deal. Invoice at the end of the month, please.'],
    ['person', 9 * DAY, 'The guests ask for more. Sixteen from next week?'],
    ['account', 9 * DAY - 20 * MINUTE, 'Sixteen it is.'],
    ['person', 5 * HOUR, 'One question about tomorrow: can you come at half past six instead?'],
  ],
  'yuki.tanabe': [
    ['person', 8 * DAY, 'クルミのリングは冷凍できますか？'],
    ['account', 8 * DAY - HOUR, 'はい、一か月ほど大丈夫です。'],
    ['person', 8 * DAY - 1.2 * HOUR, '助かります！二つ買いに行きます。'],
    ['account', 8 * DAY - 2 * HOUR, 'お待ちしております。'],
  ],
  'nadia.rahmani': [
    ['person', 6 * DAY, 'هل لديكم خبز بدون ملح؟'],
    ['account', 6 * DAY - HOUR, 'نعم، يوم الأربعاء فقط.'],
    ['person', 6 * DAY - 2 * HOUR, 'ممتاز، شكراً 🌿'],
    ['account', 6 * DAY - 3 * HOUR, 'على الرحب والسعة!'],
  ],
  'maxi.theodora.von.hohenlindt': [
    [
      'person',
      52 * HOUR,
      'Good afternoon. We are 34 people on the 14th and would like the walnut ring, two of the large ones, and something without gluten for three guests. Could you also write a name on it?',
    ],
    ['account', 50 * HOUR, 'With pleasure! Which name shall it be?'],
    ['person', 49.5 * HOUR, '“Waldkirchen”, please.'],
  ],
  'vera.lapshina': [
    ['person', 20 * DAY, 'Здравствуйте! Можно торт без орехов на субботу?'],
    ['account', 20 * DAY - HOUR, 'Здравствуйте, Вера! Конечно, сливовый будет без орехов.'],
    ['person', 20 * DAY - 1.5 * HOUR, 'Спасибо, беру большой.'],
    ['person', 29 * HOUR, 'Здравствуйте! А маковый рулет бывает по будням?'],
    ['account', 28.6 * HOUR, 'Здравствуйте, Вера! Да, по вторникам и пятницам.'],
    ['person', 28.5 * HOUR, 'Отлично, отложите мне один на пятницу 🙏'],
    ['account', 28.4 * HOUR, 'Отложили! Ждём вас после девяти.'],
  ],
  'helmi.saar': [
    ['person', 21 * HOUR, 'Do you have anything for people who cannot eat eggs?'],
    ['account', 20.5 * HOUR, 'The oat loaf, the plum cake and all our rolls 🙂'],
    ['person', 15 * HOUR, 'Lovely! And can you send the plum cake by post?'],
  ],
  // Waits for an answer, and the 24 hours are nearly over: the reply window is seen closing.
  'kru.mel_47': [['person', 22 * HOUR + 40 * MINUTE, 'hey is the oat loaf vegan?']],
};

/** The same with `key`s, which keep the ids the same in every run. */
export const HISTORY: ReadonlyArray<{ person: string; messages: HistoryInput[] }> = Object.entries(
  CONVERSATIONS,
).map(([person, said]) => ({
  person,
  messages: said.map(([from, ago, text], index) => ({ key: `${person}-${index + 1}`, from, ago, text })),
}));
