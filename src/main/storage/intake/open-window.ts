import type { ConversationId } from '../../../shared/model/ids.ts';
import { run } from '../sql.ts';
import type { Intake } from './intake.ts';

/** The latest opening act counts, whichever was told first. */
export function openWindow({ db, touched }: Intake, id: ConversationId, at: number): void {
  const { changes } = run(
    db,
    'UPDATE conversation SET window_opened_at = @at WHERE id = @id AND window_opened_at < @at',
    { id, at },
  );
  if (changes > 0) touched.conversations.add(id);
}
