import { searchTerms } from '../../../shared/search/search-terms.ts';
import type { WritableDb } from '../sql.ts';
import { chatTerm, documentSql, ONLY_TERMS, PHOTO_TERM } from './documents.ts';
import { ORDER_CARD, type OrderWords, orderText } from './order-text.ts';

/** A name is found by its words; what one carries as a picture beside it is a photo too. */
const PHOTOS = ['image', 'video', 'post', 'reel'];
/** By its kind a document is found without any word. */
const TERM_OF_KIND: ReadonlyMap<unknown, string> = new Map([
  ...PHOTOS.map((kind): [string, string] => [kind, PHOTO_TERM]),
  ['note', ONLY_TERMS.notes],
  ['order', ONLY_TERMS.orders],
]);

/**
 * Keeps the search index equal to the tables, in the transaction that changes them, whoever changes them: by
 * triggers. They are the connection's own (TEMP), as they call our folding, which a trigger in the file may not
 * (`trusted_schema`). The index keeps no texts (`content=''`): to take something out it must be told the very
 * terms that it was given, so nothing but these triggers writes to it.
 */
export function keepSearchInStep(db: WritableDb): void {
  db.function('search_words', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? searchTerms(text).join(' ') : '',
  );
  db.function(
    'search_document',
    { deterministic: true },
    (text: unknown, conversationId: unknown, kind: unknown) =>
      documentWords(typeof text === 'string' ? text : '', Number(conversationId), kind),
  );
  db.function('search_order', { deterministic: true }, (card: unknown) => {
    const { shown, beside } = orderText(JSON.parse(String(card)) as OrderWords);
    return `${shown} ${beside}`;
  });
  db.exec(MESSAGES + ATTACHMENTS + NOTES + ORDERS + PEOPLE);
}

/** Everything a document is found by, as the index is given it. */
export function documentWords(text: string, conversationId: number, kind: unknown): string {
  const fact = TERM_OF_KIND.get(kind);
  return [...searchTerms(text), chatTerm(conversationId), ...(fact === undefined ? [] : [fact])].join(' ');
}

const message = (row: 'OLD' | 'NEW') => `${documentSql('message', `${row}.id`, `${row}.sent_at`)},
    search_document(${row}.text, ${row}.conversation_id, NULL)`;

const MESSAGES = `
CREATE TEMP TRIGGER search_message_comes AFTER INSERT ON message WHEN NEW.text IS NOT NULL
  BEGIN INSERT INTO search (rowid, words) VALUES (${message('NEW')}); END;
CREATE TEMP TRIGGER search_message_changes AFTER UPDATE OF text, told_at, written_at ON message
  WHEN OLD.text IS NOT NEW.text OR OLD.sent_at IS NOT NEW.sent_at
  BEGIN
    INSERT INTO search (search, rowid, words) SELECT 'delete', ${message('OLD')} WHERE OLD.text IS NOT NULL;
    INSERT INTO search (rowid, words) SELECT ${message('NEW')} WHERE NEW.text IS NOT NULL;
  END;
-- Its attachments go with it; while they can still be asked for whose they are.
CREATE TEMP TRIGGER search_message_goes BEFORE DELETE ON message
  BEGIN
    INSERT INTO search (search, rowid, words) SELECT 'delete', ${message('OLD')} WHERE OLD.text IS NOT NULL;
    DELETE FROM attachment WHERE message_id = OLD.id;
  END;
`;

const CONVERSATION = (row: string) => `(SELECT conversation_id FROM message WHERE id = ${row}.message_id)`;
const attachment = (row: 'OLD' | 'NEW') => `${documentSql('attachment', `${row}.id`, `${row}.sent_at`)},
    search_document(concat_ws(' ', ${row}.title, ${row}.file_name), ${CONVERSATION(row)}, ${row}.kind)`;
/** Voice notes, hearts and stickers have nothing to be found by. */
const canBeFound = (row: 'OLD' | 'NEW') =>
  `(coalesce(${row}.title, ${row}.file_name) IS NOT NULL
    OR ${row}.kind IN (${PHOTOS.map((kind) => `'${kind}'`).join(', ')}))`;

const ATTACHMENTS = `
CREATE TEMP TRIGGER search_attachment_comes AFTER INSERT ON attachment WHEN ${canBeFound('NEW')}
  BEGIN INSERT INTO search (rowid, words) VALUES (${attachment('NEW')}); END;
CREATE TEMP TRIGGER search_attachment_changes
  AFTER UPDATE OF title, file_name, kind, message_id, sent_at ON attachment
  WHEN (OLD.title, OLD.file_name, OLD.kind, OLD.message_id, OLD.sent_at)
    IS NOT (NEW.title, NEW.file_name, NEW.kind, NEW.message_id, NEW.sent_at)
  BEGIN
    INSERT INTO search (search, rowid, words) SELECT 'delete', ${attachment('OLD')} WHERE ${canBeFound('OLD')};
    INSERT INTO search (rowid, words) SELECT ${attachment('NEW')} WHERE ${canBeFound('NEW')};
  END;
CREATE TEMP TRIGGER search_attachment_goes AFTER DELETE ON attachment
  WHEN ${canBeFound('OLD')} AND ${CONVERSATION('OLD')} IS NOT NULL
  BEGIN INSERT INTO search (search, rowid, words) VALUES ('delete', ${attachment('OLD')}); END;
`;

const note = (row: 'OLD' | 'NEW') => `${documentSql('note', `${row}.id`, `${row}.created_at`)},
    search_document(${row}.text, ${row}.conversation_id, 'note')`;

const NOTES = `
CREATE TEMP TRIGGER search_note_comes AFTER INSERT ON note
  BEGIN INSERT INTO search (rowid, words) VALUES (${note('NEW')}); END;
CREATE TEMP TRIGGER search_note_changes AFTER UPDATE OF text ON note WHEN OLD.text IS NOT NEW.text
  BEGIN
    INSERT INTO search (search, rowid, words) VALUES ('delete', ${note('OLD')});
    INSERT INTO search (rowid, words) VALUES (${note('NEW')});
  END;
CREATE TEMP TRIGGER search_note_goes AFTER DELETE ON note
  BEGIN INSERT INTO search (search, rowid, words) VALUES ('delete', ${note('OLD')}); END;
`;

/** The document of an order as it stands in its two tables now; nothing once its card is gone. */
const order = (id: string) => `${documentSql('order', 'o.id', 'o.created_at')},
    search_document(search_order(${ORDER_CARD}), o.conversation_id, 'order') FROM shop_order o WHERE o.id = ${id}`;
const takeOutOrder = (id: string) =>
  `INSERT INTO search (search, rowid, words) SELECT 'delete', ${order(id)};`;
const putInOrder = (id: string) => `INSERT INTO search (rowid, words) SELECT ${order(id)};`;

/** Card and items are written one after the other: each step takes out what was there before it. */
const ORDERS = `
CREATE TEMP TRIGGER search_order_comes AFTER INSERT ON shop_order BEGIN ${putInOrder('NEW.id')} END;
CREATE TEMP TRIGGER search_order_will_change BEFORE UPDATE ON shop_order BEGIN ${takeOutOrder('OLD.id')} END;
CREATE TEMP TRIGGER search_order_changes AFTER UPDATE ON shop_order BEGIN ${putInOrder('NEW.id')} END;
CREATE TEMP TRIGGER search_order_goes BEFORE DELETE ON shop_order BEGIN ${takeOutOrder('OLD.id')} END;
CREATE TEMP TRIGGER search_item_will_come BEFORE INSERT ON order_item BEGIN ${takeOutOrder('NEW.order_id')} END;
CREATE TEMP TRIGGER search_item_comes AFTER INSERT ON order_item BEGIN ${putInOrder('NEW.order_id')} END;
CREATE TEMP TRIGGER search_item_will_go BEFORE DELETE ON order_item BEGIN ${takeOutOrder('OLD.order_id')} END;
CREATE TEMP TRIGGER search_item_goes AFTER DELETE ON order_item BEGIN ${putInOrder('OLD.order_id')} END;
CREATE TEMP TRIGGER search_item_will_change BEFORE UPDATE OF name, position, order_id ON order_item
  BEGIN ${takeOutOrder('OLD.order_id')} END;
CREATE TEMP TRIGGER search_item_changes AFTER UPDATE OF name, position, order_id ON order_item
  BEGIN ${putInOrder('NEW.order_id')} END;
`;

const person = (row: 'OLD' | 'NEW') =>
  `${row}.id, search_words(concat_ws(' ', ${row}.name, ${row}.username))`;

const PEOPLE = `
CREATE TEMP TRIGGER search_person_comes AFTER INSERT ON person
  BEGIN INSERT INTO search_name (rowid, words) VALUES (${person('NEW')}); END;
CREATE TEMP TRIGGER search_person_changes AFTER UPDATE OF name, username ON person
  WHEN (OLD.name, OLD.username) IS NOT (NEW.name, NEW.username)
  BEGIN
    INSERT INTO search_name (search_name, rowid, words) VALUES ('delete', ${person('OLD')});
    INSERT INTO search_name (rowid, words) VALUES (${person('NEW')});
  END;
CREATE TEMP TRIGGER search_person_goes AFTER DELETE ON person
  BEGIN INSERT INTO search_name (search_name, rowid, words) VALUES ('delete', ${person('OLD')}); END;
`;
