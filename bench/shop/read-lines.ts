import Database from 'better-sqlite3';
import type { Line } from '../peers/line.tsx';
import { longThreadName } from './fill-database.ts';

/** The texts of the chat with so many messages, oldest first, out of a filled database. */
export function readLines(file: string, length: number): Line[] {
  const db = new Database(file, { readonly: true });
  try {
    const rows = db
      .prepare<[string], { id: number; text: string | null; direction: 'in' | 'out'; at: number }>(
        `SELECT message.id AS id, message.text AS text, message.direction AS direction, message.sent_at AS at
         FROM message JOIN conversation ON conversation.id = message.conversation_id
         JOIN person ON person.id = conversation.person_id
         WHERE person.name = ? ORDER BY message.sent_at, message.id`,
      )
      .all(longThreadName(length));
    return rows.map(({ id, text, direction, at }) => ({
      id,
      text: text ?? '',
      isTheirs: direction === 'in',
      at,
    }));
  } finally {
    db.close();
  }
}
