/**
 * How the index numbers what it holds: the day, then the row's own id, then which table it is of. Read from the
 * largest down it is newest first without sorting, a month is a range, and no table is needed to find the row. A day
 * and not a minute, because neighbours in the index are stored as differences: 20 against 55 MB for a million
 * messages. 16 bits of days since 2010, 28 of ids, 2 of kind: together a number that JavaScript holds exactly.
 */
const DAY_MS = 86_400_000;
/** 2010-01-01, before Instagram was. */
const FIRST_DAY = 14_610;
const KIND_BITS = 2;
const ID_BITS = 28;

/** What is indexed. With these all numbers are given: a further table needs a bit more, and every document a new number. */
const documentKinds = { message: 0, attachment: 1, note: 2, order: 3 } as const;
export type DocumentKind = keyof typeof documentKinds;

/** The document's number as SQL; the parameters are SQL too. */
export function documentSql(kind: DocumentKind, id: string, sentAt: string): string {
  const day = `max(${sentAt} / ${DAY_MS} - ${FIRST_DAY}, 0)`;
  // SQLite reads << and | from left to right, none before the other.
  return `((${day} << ${KIND_BITS + ID_BITS}) | (${id} << ${KIND_BITS}) | ${documentKinds[kind]})`;
}

/** The row's id of a document, and whether it is of this kind, as SQL. */
export function rowOfDocumentSql(document: string): string {
  return `(${document} >> ${KIND_BITS} & ${2 ** ID_BITS - 1})`;
}
export function isKindSql(kind: DocumentKind, document: string): string {
  return `${document} & ${2 ** KIND_BITS - 1} = ${documentKinds[kind]}`;
}

/** The same of a document that was read. */
export function isKind(kind: DocumentKind, document: number): boolean {
  return document % 2 ** KIND_BITS === documentKinds[kind];
}

/** The smallest number that a document of this moment's day can have. */
export function firstDocumentOf(at: number): number {
  return Math.max(Math.floor(at / DAY_MS) - FIRST_DAY, 0) * 2 ** (KIND_BITS + ID_BITS);
}

/** Above every document. */
export const AFTER_ALL_DOCUMENTS = Number.MAX_SAFE_INTEGER;

/** Stands before a term that is no word; folding leaves private use characters nowhere else (search-terms.ts). */
const FACT = '\uE000';

/** By these a chat's documents, photos, notes and orders are found without any word. */
export function chatTerm(conversationId: number): string {
  return `${FACT}c${conversationId}`;
}
export const PHOTO_TERM = `${FACT}photo`;
export const ONLY_TERMS = { notes: `${FACT}note`, orders: `${FACT}order` } as const;
