import type { SavedReply } from '../../../shared/model/saved-reply.ts';
import { folded } from '../../words/folded.ts';

/** Those whose name begins with it, then those that have it anywhere; each in the order they stand in. */
export function foundReplies(replies: readonly SavedReply[], query: string): readonly SavedReply[] {
  const wish = folded(query.trim());
  if (wish === '') return replies;
  const begins = replies.filter(({ name }) => folded(name).startsWith(wish));
  const holds = replies.filter(({ name, words }) => folded(`${name} ${words}`).includes(wish));
  return [...begins, ...holds.filter((reply) => !begins.includes(reply))];
}
