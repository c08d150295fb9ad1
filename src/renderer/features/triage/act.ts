import type { View } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { ChatSelection, TriageAction } from '../../../shared/model/triage.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { actOn, undoTriage } from '../../bridge/triage.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { isAnythingTicked, isTicked, tickedSelection, untick, useTicks } from '../../place/ticks.ts';
import { showToast } from '../../place/toasts.ts';
import { nextAfter, useVisibleList } from '../../place/visible-list.ts';

const TOLD: Record<TriageAction['type'], TextKey> = {
  done: 'triage.done-toast',
  reopen: 'triage.reopened-toast',
  snooze: 'triage.snoozed-toast',
  wake: 'triage.woken-toast',
  label: 'triage.labelled-toast',
  unread: 'triage.unread-toast',
};

/** After which acts a chat is no longer in a view. */
const LEAVES: Record<View, ReadonlyArray<TriageAction['type']>> = {
  'needs-reply': ['done', 'snooze'],
  waiting: ['done', 'snooze'],
  snoozed: ['done', 'reopen', 'wake'],
  done: ['reopen', 'snooze'],
  all: [],
  outbox: [],
};

/** What an act is meant for: the ticked chats if there are any, else the one that is open. */
export function target(): ChatSelection | null {
  const ticks = useTicks.getState();
  if (isAnythingTicked(ticks)) return tickedSelection(ticks);
  const { conversationId } = usePlace.getState();
  return conversationId === null ? null : { ids: [conversationId] };
}

/** Those of them that are loaded: for what the window must know before it asks. */
export function targetIds(selection: ChatSelection): ConversationId[] {
  if ('ids' in selection) return selection.ids;
  const ticks = useTicks.getState();
  return useVisibleList.getState().ids.filter((id) => isTicked(ticks, id));
}

/**
 * Does it, moves on to the next chat when the open one leaves the list, and offers the way back for a few
 * seconds. The next one is read while main stores. What it could not store is told; nothing has changed then, and the
 * chat is open again. Answers what takes it back.
 */
export async function act(action: TriageAction, selection = target()): Promise<string | null> {
  if (selection === null) return null;
  const ticked = useTicks.getState();
  const { conversationId, select, view } = usePlace.getState();
  const leaving = new Set(LEAVES[view].includes(action.type) ? targetIds(selection) : []);
  const next =
    conversationId !== null && leaving.has(conversationId) ? nextAfter(leaving, conversationId) : null;
  if (next !== null) select(next);
  const outcome = await actOn(selection, action);
  if ('code' in outcome || outcome.undo === null) {
    if (conversationId !== null && usePlace.getState().conversationId === next) select(conversationId);
    if ('code' in outcome) showToast('triage.failed-toast');
    return null;
  }
  untick(ticked);
  const { undo } = outcome;
  showToast(
    TOLD[action.type],
    { count: outcome.count },
    {
      name: 'triage.undo',
      run: () => void takeBack(undo, conversationId),
    },
  );
  return undo;
}

/** Undoes the last act, and goes back to the chat it was about. */
export async function takeBack(undo: string | null, backTo: ConversationId | null = null): Promise<void> {
  const count = await undoTriage(undo);
  showToast(count > 0 ? 'triage.undone-toast' : 'triage.nothing-to-undo', { count });
  if (count > 0 && backTo !== null) usePlace.getState().select(backTo);
}

/** The chat that is open, as the cache knows it. */
export function openChat() {
  const { conversationId } = usePlace.getState();
  return conversationId === null ? undefined : useInbox.getState().conversations.get(conversationId);
}
