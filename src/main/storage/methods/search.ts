import type {
  AccountId,
  ConversationId,
  LabelId,
  MessageId,
  NoteId,
  OrderId,
  PersonId,
} from '../../../shared/model/ids.ts';
import type { AttachmentKind } from '../../../shared/model/message.ts';
import type { FoundPerson, SearchFilter, SearchHit, SearchPage } from '../../../shared/model/search.ts';
import { excerptOf } from '../../../shared/search/excerpt.ts';
import { foundRanges } from '../../../shared/search/found-ranges.ts';
import { type SearchWish, searchWish, termsOfWish } from '../../../shared/search/search-wish.ts';
import {
  AFTER_ALL_DOCUMENTS,
  chatTerm,
  type DocumentKind,
  firstDocumentOf,
  isKind,
  ONLY_TERMS,
  PHOTO_TERM,
} from '../search/documents.ts';
import { type OrderWords, orderText } from '../search/order-text.ts';
import { CANDIDATES, hitsSql, NAMES, notesSql, ordersSql } from '../search/search-sql.ts';
import { widerWish } from '../search/wider-wish.ts';
import { all, type ReadableDb } from '../sql.ts';

export interface SearchInput {
  text: string;
  filter: SearchFilter;
  before: number | null;
  limit: number;
}

/** Of so many candidates a page takes what passes the filter; then it answers what it has and where to go on. */
const MOST_LOOKED_AT = 20_000;
/** A label of fewer chats is asked for by the index itself. */
const MOST_CHATS_ASKED_FOR = 100;
const MOST_PEOPLE = 6;
/** Of what the wider question finds this share must be hits; else the word is rare, and asking for itself is cheap. */
const WIDER_PAYS_FROM = 0.2;

/** See `Storage.search`. */
export function search(db: ReadableDb, { text, filter, before, limit }: SearchInput): SearchPage {
  const wish = searchWish(text);
  const people = before === null ? peopleFor(db, text, filter) : [];
  const match = matchFor(db, wish, filter);
  if (match === null) return { people, hits: [], next: null };
  const wider = matchFor(db, widerWish(wish), filter) ?? match;
  const found = collect(db, { match, wider, wish, filter, limit, before: before ?? AFTER_ALL_DOCUMENTS });
  return { people, ...found };
}

/** See `Storage.findPeople`. */
export function findPeople(
  db: ReadableDb,
  { text, accountId, limit }: { text: string; accountId: AccountId | null; limit: number },
): FoundPerson[] {
  const words = searchWish(text);
  if (words.length === 0) return [];
  // A name is short and soon typed: of each of its words the beginning is enough.
  const terms = words.flatMap((word) => termsOfWish({ ...word, isPrefix: true }));
  return all<PersonRow>(db, NAMES, { match: matching(terms), accountId, limit })
    .map(personOf)
    .filter(({ person }) => {
      const name = `${person.name ?? ''} ${person.username ?? ''}`;
      return (
        foundRanges(
          name,
          words.map((word) => ({ ...word, isPrefix: true })),
        ) !== null
      );
    });
}

function peopleFor(db: ReadableDb, text: string, filter: SearchFilter): FoundPerson[] {
  const isAboutMessages =
    filter.conversationId !== null ||
    filter.labelId !== null ||
    filter.span !== null ||
    filter.hasPhoto ||
    filter.isFromMe ||
    filter.only !== null;
  if (isAboutMessages) return [];
  return findPeople(db, { text, accountId: filter.accountId, limit: MOST_PEOPLE });
}

/** What the index is asked; null when there is too little to ask for. */
function matchFor(
  db: ReadableDb,
  wish: SearchWish,
  { conversationId, labelId, hasPhoto, only }: SearchFilter,
): string | null {
  const terms = wish.flatMap(termsOfWish);
  if (wish.length === 0 && hasPhoto) terms.push([PHOTO_TERM, 'whole']);
  if (only !== null) terms.push([ONLY_TERMS[only], 'whole']);
  // One letter begins half of all messages: by that only people are found.
  const [word] = wish;
  const isTooLittle = wish.length === 1 && word && !word.isUnspaced && word.isPrefix && word.term.length < 2;
  if (terms.length === 0 || isTooLittle) return null;
  const chats = conversationId !== null ? [conversationId] : fewChatsOf(db, labelId);
  const ofChats = chats.map((id) => `"${chatTerm(id)}"`).join(' OR ');
  return ofChats === '' ? matching(terms) : `(${ofChats}) AND ${matching(terms)}`;
}

function matching(terms: ReadonlyArray<readonly [string, 'whole' | 'prefix']>): string {
  // Terms hold letters and digits only (search-terms.ts): nothing in them can end the quotes.
  return terms.map(([term, kind]) => (kind === 'prefix' ? `"${term}" *` : `"${term}"`)).join(' AND ');
}

function fewChatsOf(db: ReadableDb, labelId: LabelId | null): ConversationId[] {
  if (labelId === null) return [];
  const chats = all<{ id: ConversationId }>(
    db,
    'SELECT conversation_id AS id FROM conversation_label WHERE label_id = @labelId LIMIT @limit',
    { labelId, limit: MOST_CHATS_ASKED_FOR + 1 },
  );
  return chats.length > MOST_CHATS_ASKED_FOR ? [] : chats.map(({ id }) => id);
}

interface Collecting {
  /** What the index is asked, and what it finds sooner: everything that `match` finds, and more. */
  match: string;
  wider: string;
  wish: SearchWish;
  filter: SearchFilter;
  limit: number;
  before: number;
}

/** A message once, however many of its files hold the words, and each note and order. */
type Hits = Map<string, SearchHit>;

/** Reads the index from the newest down, a handful at a time, until the page is full. */
function collect(db: ReadableDb, input: Collecting): { hits: SearchHit[]; next: number | null } {
  const hits: Hits = new Map();
  let { before, wider: match } = input;
  let size = input.limit + 1;
  for (let looked = 0; looked < MOST_LOOKED_AT; size = Math.min(size * 4, 2_000)) {
    const { rows, last } = handful(db, { ...input, match }, before, size);
    if (takeHits(hits, rows, input)) return pageOf(hits, [...hits.values()].at(-1)?.key ?? null);
    if (last === null) return pageOf(hits, null);
    before = last;
    looked += size;
    if (hits.size < looked * WIDER_PAYS_FROM) match = input.match;
  }
  return pageOf(hits, before);
}

/** The next documents that have the words, as far as they pass the filter; `last` is null when they were all. */
function handful(
  db: ReadableDb,
  { match, filter }: Pick<Collecting, 'match' | 'filter'>,
  before: number,
  size: number,
) {
  const { from, end } = daysOf(filter.span);
  const candidates = all<{ document: number }>(db, CANDIDATES, {
    match,
    from,
    before: Math.min(before, end),
    limit: size,
  });
  const values = {
    documents: JSON.stringify(candidates.map(({ document }) => document)),
    ...valuesOf(filter),
  };
  const rows = [
    ...(filter.only === null ? all<MessageRow>(db, hitsSql(filter), values).map(ofMessage) : []),
    ...ownWords<NoteRow>('note', notesSql(filter)).map(ofNote),
    ...ownWords<OrderRow>('order', ordersSql(filter)).map(ofOrder),
  ].sort((a, b) => b.key - a.key);

  /** Among most messages there is none of them, and then they are not asked for. */
  function ownWords<Row>(kind: DocumentKind, sql: string | null): Row[] {
    const isAny = sql !== null && candidates.some(({ document }) => isKind(kind, document));
    return isAny ? all<Row>(db, sql, values) : [];
  }
  return { rows, last: candidates.length < size ? null : (candidates.at(-1)?.document ?? null) };
}

/** Answers whether the page is full and there is more. */
function takeHits(hits: Hits, rows: readonly HitRow[], { wish, limit }: Collecting): boolean {
  for (const row of rows) {
    const hit = hits.has(row.is) ? null : hitOf(row, wish);
    if (hit && hits.size === limit) return true;
    if (hit) hits.set(row.is, hit);
  }
  return false;
}

function pageOf(hits: Hits, next: number | null) {
  return { hits: [...hits.values()].sort((a, b) => b.sentAt - a.sentAt || b.key - a.key), next };
}

/** Which documents a span can be in. The index knows days of UTC only; the exact time is asked of the row. */
function daysOf(span: SearchFilter['span']): { from: number; end: number } {
  if (span === null) return { from: 0, end: AFTER_ALL_DOCUMENTS };
  return { from: firstDocumentOf(span.from), end: firstDocumentOf(span.to + 86_400_000) };
}

function valuesOf({ accountId, labelId, span }: SearchFilter) {
  return {
    ...(accountId !== null && { accountId }),
    ...(labelId !== null && { labelId }),
    ...(span !== null && { spanFrom: span.from, spanTo: span.to }),
  };
}

/** Null when the words only seemed to be there: pairs of characters that do not follow each other. */
function hitOf(row: HitRow, wish: SearchWish): SearchHit | null {
  const { key, messageId, noteId, order, sentAt, direction, attachment } = row;
  const found = row.texts
    .map((text) => ({ text, marks: foundRanges(row.beside === '' ? text : `${text}\n${row.beside}`, wish) }))
    .find(({ marks }) => marks !== null);
  if (!found && wish.length > 0) return null;
  const { text, marks } = found ?? { text: null, marks: [] };
  const seen = (marks ?? []).filter(([, end]) => text !== null && end <= text.length);
  return {
    key,
    ...personOf(row.person),
    messageId,
    noteId,
    order,
    sentAt,
    direction,
    excerpt: text === null ? null : excerptOf(text, seen),
    attachment,
  };
}

function personOf(row: PersonRow): FoundPerson {
  const { conversationId, accountId, personId, scopedId, username, name, picture } = row;
  return {
    conversationId,
    accountId,
    person: { id: personId, scopedId, username, name, picture },
  };
}

interface PersonRow {
  conversationId: ConversationId;
  accountId: AccountId;
  personId: PersonId;
  scopedId: string;
  username: string | null;
  name: string | null;
  picture: string | null;
}

interface MessageRow extends PersonRow {
  key: number;
  messageId: MessageId;
  sentAt: number;
  direction: SearchHit['direction'];
  text: string | null;
  kind: AttachmentKind | null;
  title: string | null;
  fileName: string | null;
}

interface NoteRow extends PersonRow {
  key: number;
  noteId: NoteId;
  messageId: MessageId | null;
  sentAt: number;
  text: string;
}

interface OrderRow extends PersonRow {
  key: number;
  orderId: OrderId;
  sentAt: number;
  /** `OrderWords` as JSON. */
  card: string;
}

/** A row of any table that may be a hit. */
interface HitRow extends Omit<SearchHit, 'excerpt' | keyof FoundPerson> {
  /** What must not be found twice. */
  is: string;
  person: PersonRow;
  /** What may hold the words, the first of them is shown. */
  texts: string[];
  /** By this it is found as well, and it is never shown. */
  beside: string;
}

function ofMessage(row: MessageRow): HitRow {
  const { key, messageId, sentAt, direction, kind, title, fileName } = row;
  const words = kind === null ? [row.text] : [title, fileName];
  // One word in the caption and the other in the file's name.
  if (title !== null && fileName !== null && kind !== null) words.push(`${title} ${fileName}`);
  const texts = words.filter((text) => text !== null);
  return {
    is: `message:${messageId}`,
    ...{ key, messageId, sentAt, direction, texts, noteId: null, order: null, attachment: kind },
    person: row,
    beside: '',
  };
}

function ofNote(row: NoteRow): HitRow {
  const { key, noteId, messageId, sentAt, text } = row;
  return {
    is: `note:${noteId}`,
    ...{ key, messageId, sentAt, noteId, order: null, attachment: null, direction: 'out' },
    person: row,
    texts: [text],
    beside: '',
  };
}

function ofOrder(row: OrderRow): HitRow {
  const { key, orderId, sentAt } = row;
  const words = JSON.parse(row.card) as OrderWords;
  const { shown, beside } = orderText(words);
  const order = { id: orderId, number: words.number, status: words.status };
  return {
    is: `order:${orderId}`,
    ...{ key, messageId: null, sentAt, noteId: null, order, attachment: null, direction: 'out' },
    person: row,
    texts: [shown],
    beside,
  };
}
