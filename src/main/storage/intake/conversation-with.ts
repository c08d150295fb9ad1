import type { ConversationId, PersonId } from '../../../shared/model/ids.ts';
import { one, run } from '../sql.ts';
import { type Intake, newsSince } from './intake.ts';

/**
 * The one conversation with this person; both are made when the person is new. A username told by the history
 * only fills a gap: the profile, read later, is the authority.
 */
export function conversationWith(
  intake: Intake,
  scopedId: string,
  username: string | null = null,
): ConversationId {
  const found = one<{ id: ConversationId; personId: PersonId; username: string | null }>(
    intake.db,
    `SELECT c.id, p.id AS personId, p.username FROM person p JOIN conversation c ON c.person_id = p.id
     WHERE p.account_id = @accountId AND p.scoped_id = @scopedId`,
    { accountId: intake.accountId, scopedId },
  );
  if (!found) return begin(intake, scopedId, username);
  if (username !== null && found.username === null) {
    run(intake.db, 'UPDATE person SET username = @username WHERE id = @id', { username, id: found.personId });
    intake.touched.conversations.add(found.id);
  }
  return found.id;
}

function begin(intake: Intake, scopedId: string, username: string | null): ConversationId {
  const { db, touched, accountId } = intake;
  const person = run(
    db,
    'INSERT INTO person (account_id, scoped_id, username) VALUES (@accountId, @scopedId, @username)',
    { accountId, scopedId, username },
  );
  const { id } = run(
    db,
    'INSERT INTO conversation (account_id, person_id, read_up_to) VALUES (@accountId, @personId, @readUpTo)',
    { accountId, personId: person.id, readUpTo: newsSince(intake) },
  );
  const conversationId = id as ConversationId;
  touched.conversations.add(conversationId);
  return conversationId;
}
