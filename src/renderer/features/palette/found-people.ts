import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { folded } from '../../words/folded.ts';
import { personName } from '../../words/person-name.ts';

const MOST = 8;

/** People whose name or username holds the words, those who wrote last first. Accents and case do not count. */
export function foundPeople(
  conversations: readonly Conversation[],
  text: string,
  t: Translate,
): Conversation[] {
  const wished = folded(text.trim().replace(/^@/, ''));
  return conversations
    .filter(({ person }) => folded(`${personName(person, t)} ${person.username ?? ''}`).includes(wished))
    .toSorted((a, b) => b.lastMessageAt - a.lastMessageAt)
    .slice(0, MOST);
}
