import type { ListFilter } from '../../../shared/model/conversation.ts';
import type { ConversationId, LabelId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { ChatSelection, TriageAction } from '../../../shared/model/triage.ts';
import type { ChatMarks } from '../records.ts';
import { all, one, type ReadableDb, run, type SqlParameters, type WritableDb } from '../sql.ts';
import { existing } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';
import { newestFromPerson } from '../writing/refresh-conversation.ts';
import type { Touched } from '../writing/touched.ts';

/** See `Storage.triage`. */
export function triage(
  db: WritableDb,
  { selection, action }: { selection: ChatSelection; action: TriageAction },
): { before: ChatMarks[]; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    if (action.type === 'label') {
      existing(one(db, 'SELECT 1 FROM label WHERE id = @labelId', { labelId: action.labelId }), 'label');
    }
    const before: ChatMarks[] = [];
    for (const id of selectedIds(db, selection)) {
      const marks = marksOf(db, id);
      const after = marks && marksAfter(db, marks, action);
      if (!marks || !after || isSame(marks, after)) continue;
      writeMarks(db, touched, after);
      before.push(marks);
    }
    return before;
  });
  return { before: result, change };
}

/** See `Storage.restoreMarks`. */
export function restoreMarks(db: WritableDb, { marks }: { marks: readonly ChatMarks[] }): InboxChange {
  return inboxChange(db, (touched) => {
    for (const each of marks) if (marksOf(db, each.id)) writeMarks(db, touched, each);
  });
}

/** See `Storage.wakeSnoozed`. */
export function wakeSnoozed(db: WritableDb, { now }: { now: number }): InboxChange {
  return inboxChange(db, (touched) => {
    const due = all<{ id: ConversationId }>(
      db,
      `SELECT id FROM conversation WHERE standing = 'snoozed' AND snoozed_until <= @now`,
      { now },
    );
    for (const { id } of due) {
      run(db, 'UPDATE conversation SET snoozed_until = 0, snoozed_up_to = 0, is_back = 1 WHERE id = @id', {
        id,
      });
      touched.stale.add(id);
    }
  });
}

/** See `Storage.nextSnoozeEnd`. */
export function nextSnoozeEnd(db: ReadableDb): number | null {
  const row = one<{ at: number }>(
    db,
    `SELECT snoozed_until AS at FROM conversation WHERE standing = 'snoozed' ORDER BY snoozed_until LIMIT 1`,
  );
  return row?.at ?? null;
}

function marksAfter(db: WritableDb, marks: ChatMarks, action: TriageAction): ChatMarks | null {
  // What the person has written by now is what it holds for; 1 where they never wrote, as 0 means "not at all".
  const upTo = Math.max(newestFromPerson(db, marks.id), 1);
  const awake = { snoozedUpTo: 0, snoozedUntil: 0, isBack: 0 };
  switch (action.type) {
    case 'done':
      return marks.doneUpTo > 0 ? null : { ...marks, ...awake, doneUpTo: upTo };
    case 'reopen':
      return { ...marks, doneUpTo: 0 };
    case 'snooze':
      return { ...marks, doneUpTo: 0, snoozedUpTo: upTo, snoozedUntil: action.until, isBack: 0 };
    case 'wake':
      return { ...marks, snoozedUpTo: 0, snoozedUntil: 0 };
    case 'unread':
      return { ...marks, readUpTo: Math.min(marks.readUpTo, upTo - 1) };
    case 'label': {
      const others = marks.labels.filter((id) => id !== action.labelId);
      const isThere = others.length < marks.labels.length;
      if (isThere === action.isOn) return null;
      return { ...marks, labels: action.isOn ? [...others, action.labelId] : others };
    }
  }
}

function marksOf(db: WritableDb, id: ConversationId): ChatMarks | null {
  const row = one<Omit<ChatMarks, 'labels'> & { labels: string }>(
    db,
    `SELECT id, done_up_to AS doneUpTo, snoozed_up_to AS snoozedUpTo, snoozed_until AS snoozedUntil,
       is_back AS isBack, read_up_to AS readUpTo,
       (SELECT json_group_array(label_id) FROM conversation_label WHERE conversation_id = id) AS labels
     FROM conversation WHERE id = @id`,
    { id },
  );
  return row ? { ...row, labels: JSON.parse(row.labels) as LabelId[] } : null;
}

function isSame(before: ChatMarks, after: ChatMarks): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function writeMarks(db: WritableDb, touched: Touched, { labels, ...marks }: ChatMarks): void {
  run(
    db,
    `UPDATE conversation SET done_up_to = @doneUpTo, snoozed_up_to = @snoozedUpTo, snoozed_until = @snoozedUntil,
       is_back = @isBack, read_up_to = @readUpTo WHERE id = @id`,
    { ...marks },
  );
  const { id } = marks;
  run(db, 'DELETE FROM conversation_label WHERE conversation_id = @id', { id });
  run(
    db,
    `INSERT INTO conversation_label (conversation_id, label_id, last_message_at)
     SELECT c.id, l.id, c.last_message_at FROM conversation c, label l
     WHERE c.id = @id AND l.id IN (SELECT value FROM json_each(@labels))`,
    { id, labels: JSON.stringify(labels) },
  );
  touched.conversations.add(id);
  touched.stale.add(id);
}

function selectedIds(db: ReadableDb, selection: ChatSelection): readonly ConversationId[] {
  if ('ids' in selection) return selection.ids;
  const { sql, parameters } = selectionSql(selection.filter);
  const except = new Set(selection.except);
  return all<{ id: ConversationId }>(db, sql, parameters).flatMap(({ id }) => (except.has(id) ? [] : [id]));
}

const IS_UNSETTLED = `c.id IN (SELECT conversation_id FROM message
  WHERE mid IS NULL AND delivery IN ('queued', 'sending', 'unknown', 'failed'))`;

function selectionSql({ view, accountId, labelId }: ListFilter): { sql: string; parameters: SqlParameters } {
  const conditions = [
    view === 'all' ? '1' : view === 'outbox' ? IS_UNSETTLED : 'c.standing = @view',
    accountId === null ? '1' : 'c.account_id = @accountId',
    labelId === null
      ? '1'
      : 'EXISTS (SELECT 1 FROM conversation_label g WHERE g.conversation_id = c.id AND g.label_id = @labelId)',
  ];
  return {
    sql: `SELECT c.id FROM conversation c WHERE ${conditions.join(' AND ')} ORDER BY c.id`,
    parameters: {
      ...(view !== 'all' && view !== 'outbox' && { view }),
      ...(accountId !== null && { accountId }),
      ...(labelId !== null && { labelId }),
    },
  };
}
