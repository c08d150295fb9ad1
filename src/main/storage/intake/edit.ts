import type { StoredMessage } from '../rows/stored-message.ts';
import { run } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import { type Intake, touchQuoting } from './intake.ts';

export interface Edit {
  editRevision: number;
  /** The revision that `text` belongs to; 0 when the edit came without text. */
  textRevision: number;
  text: string | null;
}

/** The newest edit wins; of a message taken back only the number is kept, not the words. */
export function applyEdit(intake: Intake, message: StoredMessage, edit: Edit): void {
  const hasNewerText = edit.textRevision > message.textRevision;
  if (edit.editRevision <= message.editRevision && !hasNewerText) return;
  const text = hasNewerText && message.isUnsent === 0 ? edit.text : message.text;
  run(
    intake.db,
    `UPDATE message SET text = @text, edit_revision = max(edit_revision, @editRevision),
       text_revision = max(text_revision, @textRevision) WHERE id = @id`,
    { id: message.id, text, editRevision: edit.editRevision, textRevision: edit.textRevision },
  );
  if (text === message.text && message.editRevision > 0) return;
  touchMessage(intake.touched, message);
  if (message.mid !== null) touchQuoting(intake, message.mid);
}
