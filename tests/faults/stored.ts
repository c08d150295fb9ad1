import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface StoredReply {
  id: number;
  text: string;
  delivery: string;
  failure: string | null;
}

/** What lies on the disk, read past the app: the only witness that cannot be mistaken. */
export interface Stored {
  /** Texts of the customers' messages, one per row. */
  incoming(): string[];
  replies(): StoredReply[];
  conversationOf(scopedId: string): number | null;
  /** Webhook bodies that are kept and not yet read. */
  pending(): number;
  close(): void;
}

export function openStored(folder: string): Stored {
  const db = new Database(join(folder, 'shopbell.db'), { readonly: true });
  const incoming = db.prepare<[], string>(`SELECT text FROM message WHERE direction = 'in'`).pluck();
  const replies = db.prepare<[], StoredReply>(
    `SELECT id, text, delivery, failure FROM message WHERE origin = 'shopbell' ORDER BY id`,
  );
  const conversation = db
    .prepare<[string], number>(
      'SELECT c.id FROM conversation c JOIN person p ON p.id = c.person_id WHERE p.scoped_id = ?',
    )
    .pluck();
  const pending = db.prepare<[], number>(`SELECT count(*) FROM webhook_journal WHERE state = 'new'`).pluck();
  return {
    incoming: () => incoming.all(),
    replies: () => replies.all(),
    conversationOf: (scopedId) => conversation.get(scopedId) ?? null,
    pending: () => pending.get() ?? 0,
    close: () => db.close(),
  };
}
