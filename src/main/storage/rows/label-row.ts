import type { View } from '../../../shared/model/conversation.ts';
import type { AccountId, FolderId, LabelId } from '../../../shared/model/ids.ts';
import type { Folder, Label } from '../../../shared/model/label.ts';
import { all, type ReadableDb } from '../sql.ts';

/** Every label, by name. */
export function readLabels(db: ReadableDb): Label[] {
  return all<Label>(db, 'SELECT id, name, colour FROM label ORDER BY name, id');
}

/** Every folder, in the order of making. */
export function readFolders(db: ReadableDb): Folder[] {
  return all<FolderRow>(
    db,
    'SELECT id, name, view, account_id AS accountId, label_id AS labelId FROM folder ORDER BY id',
  ).map(({ id, name, ...filter }) => ({ id, name, filter }));
}

interface FolderRow {
  id: FolderId;
  name: string;
  view: View;
  accountId: AccountId | null;
  labelId: LabelId | null;
}
