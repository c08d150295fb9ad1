import type { PracticeControl } from '../../src/practice/control/control.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

export const SHOPS = ['oddkiln.studio', 'plumcrumb'] as const;
const [KILN, CAKES] = SHOPS;

interface Chat {
  account: string;
  person: string;
  name: string | null;
  /** Oldest first; `ago` in ms. */
  lines: Array<{ from: 'person' | 'account'; text: string; ago: number }>;
}

const CHATS: Chat[] = [
  {
    account: KILN,
    person: 'darya.melnyk',
    name: 'Дарья Мельник',
    lines: [{ from: 'person', text: 'Здравствуйте! Миска с рыбками ещё есть?', ago: 23.4 * HOUR }],
  },
  {
    account: CAKES,
    person: 'tomas.quiroga',
    name: 'Tomás Quiroga',
    lines: [{ from: 'person', text: '¿Puede ser sin nueces? 🙏', ago: 22.3 * HOUR }],
  },
  {
    account: KILN,
    person: 'lucia.ferran',
    name: 'Lucía Ferrán',
    lines: [
      { from: 'person', text: 'Are the speckled ones back? 😍', ago: 27 * HOUR },
      { from: 'account', text: 'Yes! Fired on Sunday. Six of them left 🙂', ago: 26.5 * HOUR },
      { from: 'person', text: 'These two next to each other, ¿verdad?', ago: 20.8 * HOUR },
      {
        from: 'person',
        text: 'Could you keep four until Saturday? I can pay today',
        ago: 20.8 * HOUR - MINUTE,
      },
    ],
  },
  {
    account: CAKES,
    person: 'layla.haddad',
    name: 'ليلى حداد',
    lines: [{ from: 'person', text: 'هل يمكن كتابة اسم على الكعكة؟ 🎂', ago: 19.2 * HOUR }],
  },
  {
    account: KILN,
    person: 'maxi.hohenlindt',
    name: 'Maximiliane-Theodora von Hohenlindt-Achterberg zu Waldkirchen',
    lines: [
      {
        from: 'person',
        text: 'Wholesale, forty pieces, before Advent. Is that at all possible?',
        ago: 17 * HOUR,
      },
    ],
  },
  {
    account: CAKES,
    person: 'joao.petrel',
    name: 'João Petrel',
    lines: [{ from: 'person', text: 'Adorámos a prova! Sábado às 10h?', ago: 14 * HOUR }],
  },
  {
    account: CAKES,
    person: 'amara.okoye',
    name: 'Amara Okoye-Lind',
    lines: [{ from: 'person', text: 'Two dozen for the school fair, if that works', ago: 6 * HOUR }],
  },
  {
    account: KILN,
    person: 'eleni.mavri',
    name: 'Ελένη Μαυρή',
    lines: [{ from: 'person', text: 'Πόσο κάνει το βάζο;', ago: 4 * HOUR }],
  },
  {
    account: KILN,
    person: 'benoit.c',
    name: 'Benoît Carlier',
    lines: [
      { from: 'person', text: 'Merci beaucoup !', ago: 30 * HOUR },
      { from: 'account', text: 'Avec plaisir, à samedi', ago: 3 * HOUR },
    ],
  },
  {
    account: KILN,
    person: 'mika.grows',
    name: null,
    lines: [{ from: 'person', text: '🌱🌱', ago: 52 * MINUTE }],
  },
  {
    account: CAKES,
    person: 'zeynep.aksu',
    name: 'Zeynep Aksu',
    lines: [{ from: 'person', text: 'Teşekkürler! 🌸 Kargo ne zaman çıkar?', ago: 8 * MINUTE }],
  },
  {
    account: KILN,
    person: 'old.friend',
    name: 'Ines Marrow',
    lines: [{ from: 'person', text: 'Oh no, I only see this now', ago: 31 * HOUR }],
  },
];

/**
 * Two invented shops with a day's work in several scripts; Instagram shows it as history. Answers the ids of
 * each person's messages, oldest first.
 */
export async function openStreet(control: PracticeControl): Promise<Map<string, string[]>> {
  const mids = new Map<string, string[]>();
  await control.createAccount({ username: KILN, name: 'Oddkiln', accountType: 'BUSINESS' });
  await control.createAccount({ username: CAKES, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (const { account, person, name, lines } of CHATS) {
    await control.createPerson({ username: person, name });
    mids.set(person, await control.hasHistory({ account, person, messages: lines }));
  }
  return mids;
}
