import { belongs } from '../../src/renderer/caches/conversation-list.ts';
import type { CallInput } from '../../src/shared/ipc/contract.ts';
import type { Conversation } from '../../src/shared/model/conversation.ts';
import { LabelId } from '../../src/shared/model/ids.ts';
import { Folder, Label } from '../../src/shared/model/label.ts';
import { ChatSelection, TriageAction } from '../../src/shared/model/triage.ts';
import type { MemoryApi, MemoryDesk } from './memory-api.ts';

/** What the owner does with chats, labels and folders, for the main process in memory. */
export function memoryTriage(desk: MemoryDesk, commit: MemoryApi['commit']) {
  const undos = new Map<string, Conversation[]>();
  const labels = (list: Label[]) => commit({ labels: list, folders: null });
  const folders = (list: Folder[]) => commit({ labels: null, folders: list });
  return {
    'triage.act': (input: CallInput<'triage.act'>) => {
      const selection = ChatSelection.parse(input.selection);
      const action = TriageAction.parse(input.action);
      const before = desk.conversations.filter((row) =>
        'ids' in selection
          ? selection.ids.includes(row.id)
          : belongs(row, selection.filter) && !selection.except.includes(row.id),
      );
      commit({ conversations: before.map((row) => after(row, action)) });
      const undo = crypto.randomUUID();
      undos.set(undo, before);
      return { count: before.length, undo };
    },
    'triage.undo': ({ undo }: CallInput<'triage.undo'>) => {
      const key = undo ?? [...undos.keys()].at(-1) ?? '';
      const rows = undos.get(key) ?? [];
      undos.delete(key);
      commit({ conversations: rows });
      return { count: rows.length };
    },
    'label.add': ({ name, colour }: CallInput<'label.add'>) => {
      const id = LabelId.parse(desk.labels.length + 1);
      labels([...desk.labels, { id, name, colour }]);
      return { id };
    },
    'label.change': (label: CallInput<'label.change'>) => {
      labels(desk.labels.map((each) => (each.id === label.id ? Label.parse(label) : each)));
      return {};
    },
    'label.remove': ({ id }: CallInput<'label.remove'>) => {
      labels(desk.labels.filter((each) => each.id !== id));
      return {};
    },
    'folder.add': (input: CallInput<'folder.add'>) => {
      const folder = Folder.parse({ ...input, id: desk.folders.length + 1 });
      folders([...desk.folders, folder]);
      return { id: folder.id };
    },
    'folder.change': (folder: CallInput<'folder.change'>) => {
      folders(desk.folders.map((each) => (each.id === folder.id ? Folder.parse(folder) : each)));
      return {};
    },
    'folder.remove': ({ id }: CallInput<'folder.remove'>) => {
      folders(desk.folders.filter((each) => each.id !== id));
      return {};
    },
  };
}

function after(row: Conversation, action: TriageAction): Conversation {
  switch (action.type) {
    case 'done':
      return { ...row, isDone: true, needsReply: false, snoozedUntil: null, isBack: false };
    case 'reopen':
      return { ...row, isDone: false, needsReply: row.waitingSince !== null };
    case 'snooze':
      return { ...row, isDone: false, needsReply: false, snoozedUntil: action.until };
    case 'wake':
      return { ...row, snoozedUntil: null, needsReply: row.waitingSince !== null };
    case 'unread':
      return { ...row, unread: Math.max(row.unread, 1) };
    case 'label': {
      const others = row.labels.filter((id) => id !== action.labelId);
      return { ...row, labels: action.isOn ? [...others, action.labelId] : others };
    }
  }
}
