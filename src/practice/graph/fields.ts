import { invalidParameter } from './graph-error.ts';

/** A field list as the Graph API writes it: `id,messages.limit(5){id,from}`. */
export interface Field {
  name: string;
  /** `.limit(5)` and the like. */
  modifiers: Record<string, string>;
  /** What stands in braces; null when nothing does. */
  fields: Field[] | null;
}

/** Reads a field list. Throws code 100 for one that does not parse. */
export function parseFields(text: string): Field[] {
  const reader = { text, at: 0 };
  const fields = readList(reader);
  if (reader.at < text.length) throw syntaxError(reader);
  return fields;
}

/** Whether a value of a node is made only when asked for. */
export type NodeFields = Record<string, (field: Field) => unknown>;

/**
 * Picks what was asked for; values that are `undefined` are left out, as Instagram leaves out what a thing
 * does not have. An unknown name is code 100, as in the Graph API.
 */
export function pickFields(node: NodeFields, asked: Field[], type: string): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const field of asked) {
    const make = Object.hasOwn(node, field.name) ? node[field.name] : undefined;
    if (!make)
      throw invalidParameter(`Tried accessing nonexisting field (${field.name}) on node type (${type})`);
    const value = make(field);
    if (value !== undefined) picked[field.name] = value;
  }
  if (Object.hasOwn(node, 'id') && !('id' in picked))
    picked.id = node.id?.({ name: 'id', modifiers: {}, fields: null });
  return picked;
}

interface Reader {
  text: string;
  at: number;
}

function readList(reader: Reader): Field[] {
  const fields: Field[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    fields.push(readField(reader));
    if (reader.text[reader.at] === ',') reader.at++;
    else break;
  }
  return fields;
}

function readField(reader: Reader): Field {
  const name = take(reader, /\s*([a-z_0-9]+)\s*/y);
  const modifiers: Record<string, string> = {};
  while (reader.text[reader.at] === '.') {
    reader.at++;
    const modifier = take(reader, /([a-z_]+)/y);
    modifiers[modifier] = take(reader, /\(([^)]*)\)/y);
  }
  if (reader.text[reader.at] !== '{') return { name, modifiers, fields: null };
  reader.at++;
  const fields = readList(reader);
  if (reader.text[reader.at] !== '}') throw syntaxError(reader);
  reader.at++;
  return { name, modifiers, fields };
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (!match) throw syntaxError(reader);
  reader.at = pattern.lastIndex;
  return match[1] ?? '';
}

function syntaxError(reader: Reader): Error {
  return invalidParameter(
    `Syntax error "Expected end of string or name" at character ${reader.at}: ${reader.text}`,
  );
}
