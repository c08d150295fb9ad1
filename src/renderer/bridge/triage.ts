import type { AppError } from '../../shared/ipc/result.ts';
import type { FolderId, LabelId } from '../../shared/model/ids.ts';
import type { Folder, FolderInput, LabelInput } from '../../shared/model/label.ts';
import type { ChatSelection, TriageAction, TriageOutcome } from '../../shared/model/triage.ts';
import { call } from './api.ts';

/** Asks main; the lists change when it says so. */
export async function actOn(
  selection: ChatSelection,
  action: TriageAction,
): Promise<TriageOutcome | AppError> {
  const answer = await call('triage.act', { selection, action });
  return answer.ok ? answer.value : answer.error;
}

/** Takes one act back as a whole; null: the last. Answers how many chats it touched. */
export async function undoTriage(undo: string | null): Promise<number> {
  const answer = await call('triage.undo', { undo });
  return answer.ok ? answer.value.count : 0;
}

/** A label of that name that is there already is the one that is meant. Null when it could not be stored. */
export async function addLabel(input: LabelInput): Promise<LabelId | null> {
  const answer = await call('label.add', input);
  return answer.ok ? answer.value.id : null;
}

/** Answers what stood in the way, if anything did. */
export async function addFolder(input: FolderInput): Promise<AppError | null> {
  const answer = await call('folder.add', input);
  return answer.ok ? null : answer.error;
}

export async function changeFolder(folder: Folder): Promise<AppError | null> {
  const answer = await call('folder.change', folder);
  return answer.ok ? null : answer.error;
}

export async function removeFolder(id: FolderId): Promise<AppError | null> {
  const answer = await call('folder.remove', { id });
  return answer.ok ? null : answer.error;
}
