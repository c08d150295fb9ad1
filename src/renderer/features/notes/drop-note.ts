import type { Note } from '../../../shared/model/note.ts';
import { removeNote, restoreNote } from '../../bridge/contacts.ts';
import { showToast } from '../../place/toasts.ts';

/** Takes a note away, and offers the way back for a few seconds. */
export async function dropNote({ id }: Pick<Note, 'id'>): Promise<void> {
  const removed = await removeNote(id);
  if (removed === null) return showToast('triage.failed-toast');
  showToast('note.removed-toast', {}, { name: 'triage.undo', run: () => void putBack(removed) });
}

async function putBack(note: Note): Promise<void> {
  if (!(await restoreNote(note))) showToast('triage.failed-toast');
}
