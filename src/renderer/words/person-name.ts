import type { Account } from '../../shared/model/account.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Translate } from '../../shared/texts/translate.ts';

type Named = Pick<Person, 'name' | 'username'>;

/** What a row says: the name, else the @username, else that it is someone new. */
export function personName(person: Named, t: Translate): string {
  const name = person.name?.trim();
  if (name) return name;
  return person.username ? `@${person.username}` : t('person.new');
}

/** How one would speak of the person in a sentence: the first name. */
export function firstName(person: Named, t: Translate): string {
  return personName(person, t).split(/\s+/u)[0] ?? '';
}

export function shopName(account: Pick<Account, 'name' | 'username'>): string {
  return account.name?.trim() || account.username;
}

/** Up to two letters in the name's own script, or none when it has no letters. */
export function initials(name: string): string | null {
  const words = name.split(/[\s._-]+/u).flatMap((word) => word.match(/\p{L}\p{M}*/u)?.[0] ?? []);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.length > 0 ? letters.join('').toLocaleUpperCase() : null;
}

/** Two letters for a shop's tile: "Oddkiln" → "Ok", "Plumcrumb Bridal" → "Pb". */
export function tileLetters(name: string): string {
  const words = name.split(/[\s._-]+/u).flatMap((word) => (word.match(/\p{L}\p{M}*/gu) ? [word] : []));
  const first = [...(words[0] ?? name)];
  const second = words.length > 1 ? [...(words[1] ?? '')][0] : (first.slice(1).find(isConsonant) ?? first[1]);
  return `${(first[0] ?? '?').toLocaleUpperCase()}${(second ?? '').toLocaleLowerCase()}`;
}

function isConsonant(letter: string): boolean {
  return /[^aeiou\P{L}]/iu.test(letter) && /\p{L}/u.test(letter);
}
