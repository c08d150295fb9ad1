import type { MessageId } from '../../../shared/model/ids.ts';
import type { StoredMessage } from '../rows/stored-message.ts';
import { one, run } from '../sql.ts';
import { touchMessage } from '../writing/touched.ts';
import { type Intake, touchQuoting } from './intake.ts';

/** Taken back means gone: words, attachments and their raw form leave the database; that there was one stays. */
export function takeBack(intake: Intake, message: StoredMessage): void {
  if (isTakenBack(intake, message.id)) return;
  const { id } = message;
  run(
    intake.db,
    `UPDATE message SET is_unsent = 1, text = NULL, payload = NULL, choices = NULL, reply_to_mid = NULL, failure = NULL
     WHERE id = @id`,
    { id },
  );
  run(intake.db, 'DELETE FROM attachment WHERE message_id = @id', { id });
  run(intake.db, 'DELETE FROM referral WHERE message_id = @id', { id });
  run(intake.db, 'DELETE FROM own_reaction WHERE message_id = @id', { id });
  intake.touched.arrivals.delete(id);
  touchMessage(intake.touched, message);
  if (message.mid !== null) touchQuoting(intake, message.mid);
}

function isTakenBack({ db }: Intake, id: MessageId): boolean {
  return (
    one<{ isUnsent: number }>(db, 'SELECT is_unsent AS isUnsent FROM message WHERE id = @id', { id })
      ?.isUnsent === 1
  );
}
