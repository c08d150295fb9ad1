import { stretchesOf } from '../../src/shared/search/search-terms.ts';
import { type Language, languages } from './languages.ts';
import { createRandom, type Random } from './random.ts';

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u];

/**
 * What owners of such a shop type: a word of what people write or its beginning, often with another of the same
 * message, now and then a customer's name. As many in each of three scripts; the same in every run.
 */
export function searchedWords(count: number): string[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, at) => {
    const script = SCRIPTS[at % SCRIPTS.length];
    const spoken = languages.filter(({ names }) => script?.test(names[0] ?? ''));
    return typed(random, random.pick(spoken));
  });
}

function typed(random: Random, { customer, shop, names, words }: Language): string {
  if (random.chance(0.15)) return begun(random, random.pick(names));
  const template = random.pick(random.chance(0.6) ? customer : shop);
  const message = template.replace(/\{\w+\}/g, () => random.pick(words.item));
  const long = stretchesOf(message).filter(({ term }) => term.length >= 3);
  const last = long[random.below(long.length)]?.term ?? random.pick(words.item);
  if (!random.chance(0.4) || long.length < 2) return begun(random, last);
  const first = long[random.below(long.length)]?.term ?? '';
  return `${first} ${begun(random, last)}`;
}

/** Half of the time the results are looked at before the word is finished. */
function begun(random: Random, word: string): string {
  return random.chance(0.5) ? word.slice(0, Math.max(2, 1 + random.below(word.length))) : word;
}
