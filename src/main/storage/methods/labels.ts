import type { ConversationId, FolderId, LabelId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { Folder, FolderInput, Label, LabelInput } from '../../../shared/model/label.ts';
import { readFolders, readLabels } from '../rows/label-row.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing, StorageFailure } from '../storage-failure.ts';
import { changeInbox, inboxChange } from '../writing/change-inbox.ts';

export function labels(db: ReadableDb): Label[] {
  return readLabels(db);
}

export function folders(db: ReadableDb): Folder[] {
  return readFolders(db);
}

/** See `Storage.addLabel`. */
export function addLabel(db: WritableDb, input: LabelInput): { id: LabelId; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    const there = one<{ id: LabelId }>(db, 'SELECT id FROM label WHERE name = @name COLLATE NOCASE', {
      name: input.name,
    });
    if (there) return there.id;
    touched.lists.add('labels');
    return run(db, 'INSERT INTO label (name, colour) VALUES (@name, @colour)', { ...input }).id as LabelId;
  });
  return { id: result, change };
}

/** See `Storage.changeLabel`. */
export function changeLabel(db: WritableDb, { id, name, colour }: Label): InboxChange {
  return inboxChange(db, (touched) => {
    refuseTaken(db, 'label', name, id);
    const { changes } = run(db, 'UPDATE label SET name = @name, colour = @colour WHERE id = @id', {
      id,
      name,
      colour,
    });
    existing(changes > 0 ? true : undefined, 'label');
    touched.lists.add('labels');
  });
}

/** See `Storage.removeLabel`. */
export function removeLabel(db: WritableDb, { id }: { id: LabelId }): InboxChange {
  return inboxChange(db, (touched) => {
    const marked = all<{ id: ConversationId }>(
      db,
      'SELECT conversation_id AS id FROM conversation_label WHERE label_id = @id',
      { id },
    );
    const { changes } = run(db, 'DELETE FROM label WHERE id = @id', { id });
    if (changes === 0) return;
    for (const row of marked) touched.conversations.add(row.id);
    touched.lists.add('labels').add('folders');
  });
}

/** See `Storage.addFolder`. */
export function addFolder(
  db: WritableDb,
  { name, filter }: FolderInput,
): { id: FolderId; change: InboxChange } {
  const { result, change } = changeInbox(db, (touched) => {
    refuseTaken(db, 'folder', name, null);
    touched.lists.add('folders');
    return run(
      db,
      `INSERT INTO folder (name, view, account_id, label_id) VALUES (@name, @view, @accountId, @labelId)`,
      { name, ...filter },
    ).id as FolderId;
  });
  return { id: result, change };
}

/** See `Storage.changeFolder`. */
export function changeFolder(db: WritableDb, { id, name, filter }: Folder): InboxChange {
  return inboxChange(db, (touched) => {
    refuseTaken(db, 'folder', name, id);
    const { changes } = run(
      db,
      `UPDATE folder SET name = @name, view = @view, account_id = @accountId, label_id = @labelId WHERE id = @id`,
      { id, name, ...filter },
    );
    existing(changes > 0 ? true : undefined, 'folder');
    touched.lists.add('folders');
  });
}

/** See `Storage.removeFolder`. */
export function removeFolder(db: WritableDb, { id }: { id: FolderId }): InboxChange {
  return inboxChange(db, (touched) => {
    if (run(db, 'DELETE FROM folder WHERE id = @id', { id }).changes > 0) touched.lists.add('folders');
  });
}

/** Two of one name could not be told apart in the side bar. */
function refuseTaken(db: WritableDb, table: 'label' | 'folder', name: string, self: number | null): void {
  const other = one<{ id: number }>(db, `SELECT id FROM ${table} WHERE name = @name COLLATE NOCASE`, {
    name,
  });
  if (other && other.id !== self) throw new StorageFailure('refused', { message: `${table} name is taken` });
}
