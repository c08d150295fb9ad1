import { create } from 'zustand';
import type { ConversationId } from '../../shared/model/ids.ts';

/** The chats of the list in the order in which they stand; "the next one" is the next of these. */
export const useVisibleList = create<{ ids: readonly ConversationId[] }>()(() => ({ ids: [] }));

/** Where to go when these leave the list: the next below that stays, else the last above; null: nowhere. */
export function nextAfter(leaving: ReadonlySet<ConversationId>, from: ConversationId): ConversationId | null {
  const { ids } = useVisibleList.getState();
  const at = ids.indexOf(from);
  const below = ids.slice(at + 1).find((id) => !leaving.has(id));
  return below ?? ids.slice(0, Math.max(at, 0)).findLast((id) => !leaving.has(id)) ?? null;
}
