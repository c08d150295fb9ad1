import { harmlessLine } from '../../shared/harmless-text.ts';
import type { Account } from '../../shared/model/account.ts';
import { type Person, personLabel } from '../../shared/model/person.ts';
import type { Translate } from '../../shared/texts/translate.ts';

type Named = Pick<Person, 'name' | 'username'>;

/** What a row says: the name, else the @username, else that it is someone new. */
export function personName(person: Named, t: Translate): string {
  return personLabel(person) ?? t('person.new');
}

/** How one would speak of the person in a sentence: the first name. */
export function firstName(person: Named, t: Translate): string {
  return personName(person, t).split(/\s+/u)[0] ?? '';
}

export function shopName(account: Pick<Account, 'name' | 'username'>): string {
  return harmlessLine(account.name ?? '') || harmlessLine(account.username);
}

/** Up to two letters of the name in its own script; null for names without letters, and for someone new. */
export function initials(person: Named): string | null {
  const name = personLabel(person)?.replace(/^@/, '') ?? '';
  const words = name.split(/[\s._-]+/u).flatMap((word) => word.match(/\p{L}\p{M}{0,2}/u)?.[0] ?? []);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.length > 0 ? letters.join('').toLocaleUpperCase() : null;
}

/** Two letters for a shop's tile: "Oddkiln" → "Od", "Plumcrumb Bridal" → "Pb". */
export function tileLetters(name: string): string {
  const [first = name, second] = name.split(/[\s._-]+/u).filter((word) => /\p{L}/u.test(word));
  const letters = second ? [[...first][0], [...second][0]] : [...first].slice(0, 2);
  return letters
    .map((letter = '', index) => (index === 0 ? letter.toLocaleUpperCase() : letter.toLocaleLowerCase()))
    .join('');
}
