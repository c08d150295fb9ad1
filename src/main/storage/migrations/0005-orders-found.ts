import { documentSql } from '../search/documents.ts';
import { documentWords } from '../search/keep-in-step.ts';
import type { OrderWords } from '../search/order-text.ts';
import { ORDER_CARD, orderText } from '../search/order-text.ts';
import { all, run, type WritableDb } from '../sql.ts';

/** Orders come into the search index, and notes are found there without any word. */
export function up(db: WritableDb): void {
  for (const { document, text, conversationId } of all<NoteRow>(db, NOTES)) {
    // Taken out by the very words by which it went in.
    run(db, TAKE_OUT, { document, words: documentWords(text, conversationId, null) });
    run(db, PUT_IN, { document, words: documentWords(text, conversationId, 'note') });
  }
  for (const { document, card, conversationId } of all<OrderRow>(db, ORDERS)) {
    const { shown, beside } = orderText(JSON.parse(card) as OrderWords);
    run(db, PUT_IN, { document, words: documentWords(`${shown} ${beside}`, conversationId, 'order') });
  }
}

interface NoteRow {
  document: number;
  conversationId: number;
  text: string;
}

interface OrderRow {
  document: number;
  conversationId: number;
  card: string;
}

const NOTES = `SELECT ${documentSql('note', 'id', 'created_at')} AS document, conversation_id AS conversationId, text
FROM note`;
const ORDERS = `SELECT ${documentSql('order', 'o.id', 'o.created_at')} AS document,
  o.conversation_id AS conversationId, ${ORDER_CARD} AS card FROM shop_order o`;

// A number over 2^31 is handed to SQLite as a real, and FTS5 takes only integers.
const TAKE_OUT = `INSERT INTO search (search, rowid, words) VALUES ('delete', CAST(@document AS INTEGER), @words)`;
const PUT_IN = 'INSERT INTO search (rowid, words) VALUES (CAST(@document AS INTEGER), @words)';
