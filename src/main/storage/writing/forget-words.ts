import { all, type Connection, one, run, type WritableDb } from '../sql.ts';

/** Connections whose log still holds what was to be forgotten. */
const logsToEmpty = new WeakSet<Connection>();

/**
 * A message was taken back: whatever the journal kept of it goes as well. Bodies are kept because something in
 * them was not understood, so only what speaks of this message is cut out; where that cannot be told apart the
 * whole body goes.
 */
export function forgetWords(db: WritableDb, mid: string): void {
  emptyLogSoon(db);
  const rows = all<{ id: number; text: string; isJson: number }>(
    db,
    `SELECT id, CAST(body AS TEXT) AS text, json_valid(CAST(body AS TEXT)) AS isJson FROM webhook_journal
     WHERE state = 'kept' AND (instr(body, CAST(@mid AS BLOB)) > 0 OR instr(body, CAST(@escaped AS BLOB)) > 0)`,
    { mid, escaped: JSON.stringify(mid).slice(1, -1).replaceAll('/', '\\/') },
  );
  for (const { id, text, isJson } of rows) {
    const body = Buffer.from(isJson === 1 ? withoutMessage(db, text, mid) : '');
    run(db, 'UPDATE webhook_journal SET body = @body WHERE id = @id', { id, body });
  }
}

/** Call it outside of any transaction, after one that let something go. */
export function emptyLog(db: WritableDb): void {
  if (!logsToEmpty.delete(db)) return;
  try {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as Array<{ busy: number }>;
    // Somebody was reading: the next time then.
    if (result?.busy === 1) logsToEmpty.add(db);
  } catch {
    // A full disk, or one that is going: everything is stored all the same. The next time then.
    logsToEmpty.add(db);
  }
}

/** Pages from before a change stand in the write-ahead log until it is folded into the file. */
export function emptyLogSoon(db: WritableDb): void {
  logsToEmpty.add(db);
}

/** One item of `messaging` or `standby`, or one change, and the object in it that carries the message's id. */
const OF_ITEM = /^(.*\.(?:messaging|standby)\[\d+\])\.(?:"[^"]*"|[^.["]+)\.mid$/;
const OF_CHANGE = /^(.*\.changes\[\d+\])\.value\.(?:"[^"]*"|[^.["]+)\.mid$/;
/** Another message quotes this one; it says nothing of its words. */
const OF_QUOTE = /\."reply_to"\.mid$/;

/** SQLite's own JSON leaves every number as it was written; ours would round ids that are bare numbers. */
function withoutMessage(db: WritableDb, text: string, mid: string): string {
  const places = all<{ place: string; isUnsend: number }>(
    db,
    `SELECT fullkey AS place, coalesce(json_extract(@text, path || '.is_deleted'), 0) IN (1, 'true') AS isUnsend
     FROM json_tree(@text) WHERE atom = @mid`,
    { text, mid },
  );
  // That it was taken back stays: the message may still come, when its account is connected.
  const about = places.filter(({ place, isUnsend }) => isUnsend === 0 && !OF_QUOTE.test(place));
  const items = about.map(({ place }) => (OF_ITEM.exec(place) ?? OF_CHANGE.exec(place))?.[1]);
  // Named in a way nobody knows, or only within some other text.
  if (places.length === 0 || items.includes(undefined)) return '';
  // From the last to the first, so that the places of those before stay what they are.
  return [...new Set(items)].reverse().reduce((rest: string, item = '$') => without(db, rest, item), text);
}

function without(db: WritableDb, text: string, path: string): string {
  return one<{ rest: string }>(db, 'SELECT json_remove(@text, @path) AS rest', { text, path })?.rest ?? '';
}
