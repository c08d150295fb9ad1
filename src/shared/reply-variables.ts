import { streamSafe } from './stream-safe.ts';

/** What can be filled into a saved reply for the person it goes to. */
export const REPLY_VARIABLES = [
  'first-name',
  'name',
  'shop',
  'order-number',
  'order-total',
  'order-due',
] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];

/** What is known for this person; what is left out, nobody knows. */
export type ReplyValues = Partial<Record<ReplyVariable, string>>;

/**
 * As the owner writes them in braces, in every language of the interface: a reply that was written in one still
 * works after the language was changed. The first of each language is the one the editor puts in.
 */
export const VARIABLE_NAMES: Readonly<Record<ReplyVariable, { en: string; es: string; 'pt-BR': string }>> = {
  'first-name': { en: 'first name', es: 'nombre de pila', 'pt-BR': 'primeiro nome' },
  name: { en: 'name', es: 'nombre', 'pt-BR': 'nome' },
  shop: { en: 'shop', es: 'tienda', 'pt-BR': 'loja' },
  'order-number': { en: 'order number', es: 'número de pedido', 'pt-BR': 'número do pedido' },
  'order-total': { en: 'order total', es: 'total del pedido', 'pt-BR': 'total do pedido' },
  'order-due': { en: 'order date', es: 'fecha del pedido', 'pt-BR': 'data do pedido' },
};

/** A piece of a saved reply. `variable` is null for the owner's own words, `isFilled` tells whether it is known. */
export interface FilledPart {
  text: string;
  variable: ReplyVariable | null;
  isFilled: boolean;
}

const IN_BRACES = /\{([^{}\n]{1,40})\}/gu;

/**
 * A saved reply as it will read for one person. Braces around anything else are the owner's own words; a variable
 * that nobody knows stays as it was written, so that it is seen and never becomes a hole in a sentence.
 */
export function fillReply(words: string, values: ReplyValues): FilledPart[] {
  const parts: FilledPart[] = [];
  let at = 0;
  const own = (text: string) => {
    if (text !== '') parts.push({ text, variable: null, isFilled: true });
  };
  for (const found of words.matchAll(IN_BRACES)) {
    const variable = variableCalled(found[1] ?? '');
    if (variable === null) continue;
    own(words.slice(at, found.index));
    const value = values[variable];
    parts.push({ text: value ?? found[0], variable, isFilled: value !== undefined });
    at = found.index + found[0].length;
  }
  own(words.slice(at));
  return parts;
}

function variableCalled(name: string): ReplyVariable | null {
  const wanted = plain(name);
  return (
    REPLY_VARIABLES.find((variable) =>
      Object.values(VARIABLE_NAMES[variable]).some((each) => plain(each) === wanted),
    ) ?? null
  );
}

/** "{First Name}" and "{numero de pedido}" are meant as well. */
function plain(name: string): string {
  return streamSafe(name).normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/gu, ' ').toLowerCase();
}
