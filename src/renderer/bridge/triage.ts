import type { AppError, Result } from '../../shared/ipc/result.ts';
import type { ConversationCursor, ConversationPage } from '../../shared/model/conversation.ts';
import type { ConversationId, FolderId, LabelId } from '../../shared/model/ids.ts';
import type { Folder, FolderInput, Label, LabelInput } from '../../shared/model/label.ts';
import type { ChatSelection, TriageAction, TriageOutcome } from '../../shared/model/triage.ts';
import { useInbox } from '../caches/inbox-cache.ts';
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

export async function changeLabel(label: Label): Promise<AppError | null> {
  const answer = await call('label.change', label);
  return answer.ok ? null : answer.error;
}

const PAGE = 200;
/** As many as one act may name. */
const MOST_AT_ONCE = 5_000;

/** Answers how many chats had it, and what puts it back onto each of them; null when it could not be removed. */
export async function removeLabel({
  id,
  name,
  colour,
}: Label): Promise<{ count: number; putBack(): Promise<void> } | null> {
  const chats = await chatsWith(id);
  const folders = useInbox.getState().folders.filter(({ filter }) => filter.labelId === id);
  if (!(await call('label.remove', { id })).ok) return null;
  async function putBack(): Promise<void> {
    const labelId = await addLabel({ name, colour });
    if (labelId === null) return;
    for (let from = 0; from < chats.length; from += MOST_AT_ONCE) {
      await actOn({ ids: chats.slice(from, from + MOST_AT_ONCE) }, { type: 'label', labelId, isOn: true });
    }
    for (const folder of folders) {
      await addFolder({ name: folder.name, filter: { ...folder.filter, labelId } });
    }
  }
  return { count: chats.length, putBack };
}

async function chatsWith(labelId: LabelId): Promise<ConversationId[]> {
  const ids: ConversationId[] = [];
  let after: ConversationCursor | null = null;
  do {
    const answer: Result<ConversationPage> = await call('conversation.page', {
      view: 'all',
      accountId: null,
      labelId,
      after,
      limit: PAGE,
    });
    if (!answer.ok) return ids;
    ids.push(...answer.value.conversations.map(({ id }) => id));
    after = answer.value.next;
  } while (after !== null);
  return ids;
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
