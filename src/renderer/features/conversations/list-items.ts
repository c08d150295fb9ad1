import { deadlineTone } from '../../../shared/deadline-words.ts';
import type { Conversation, View } from '../../../shared/model/conversation.ts';
import type { ListOrder } from '../../../shared/model/settings.ts';
import { replyWindow } from '../../../shared/reply-window.ts';
import { endOfDay } from '../../words/times.ts';

export type Group = 'soon' | 'today' | 'later' | 'agent' | 'closed';

/** One line of the list: the head of a group, or a chat. */
export type ListItem =
  | { kind: 'head'; key: string; group: Group; count: number }
  | { kind: 'row'; key: string; conversation: Conversation };

const GROUPS: readonly Group[] = ['soon', 'today', 'later', 'agent', 'closed'];

/** Needs reply: grouped by deadline, closing first, unless the owner wants another order. Snoozed: what comes back first. The others: the newest first. */
export function listItems(
  view: View,
  conversations: readonly Conversation[],
  now: number,
  hasHumanAgent = false,
  order: ListOrder = 'deadline',
): ListItem[] {
  if (view === 'needs-reply' && order !== 'deadline') {
    return conversations.toSorted(order === 'newest' ? newestFirst : longestWaitingFirst).map(row);
  }
  if (view !== 'needs-reply') {
    return conversations.toSorted(view === 'snoozed' ? backFirst : newestFirst).map(row);
  }
  return deadlineGroups(conversations, now, hasHumanAgent).flatMap(({ group, members }): ListItem[] =>
    members.length === 0
      ? []
      : [{ kind: 'head', key: `head:${group}`, group, count: members.length }, ...members.map(row)],
  );
}

/** Who waits by deadline, closing first, the empty groups too. */
export function deadlineGroups(
  conversations: readonly Conversation[],
  now: number,
  hasHumanAgent: boolean,
): Array<{ group: Group; members: Conversation[] }> {
  const groups = new Map<Group, Conversation[]>(GROUPS.map((group) => [group, []]));
  const today = endOfDay(now);
  for (const conversation of conversations) {
    groups.get(groupOf(conversation, now, today, hasHumanAgent))?.push(conversation);
  }
  return [...groups].map(([group, members]) => ({
    group,
    // What has closed cannot be saved any more: there the newest stands first, not the oldest.
    members: members.sort(group === 'closed' ? newestFirst : closingFirst),
  }));
}

/** Ids in the order in which they stand, for moving up and down. */
export function rowsOf(items: readonly ListItem[]): Conversation[] {
  return items.flatMap((item) => (item.kind === 'row' ? [item.conversation] : []));
}

function groupOf(
  { windowOpenedAt }: Conversation,
  now: number,
  today: number,
  hasHumanAgent: boolean,
): Group {
  const tone = deadlineTone(replyWindow(windowOpenedAt, now, hasHumanAgent), now, today);
  return tone === 'none' ? 'closed' : tone;
}

function row(conversation: Conversation): ListItem {
  return { kind: 'row', key: `row:${conversation.id}`, conversation };
}

function newestFirst(a: Conversation, b: Conversation): number {
  return b.lastMessageAt - a.lastMessageAt || b.id - a.id;
}

function backFirst(a: Conversation, b: Conversation): number {
  return (a.snoozedUntil ?? 0) - (b.snoozedUntil ?? 0) || a.id - b.id;
}

function longestWaitingFirst(a: Conversation, b: Conversation): number {
  return (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || a.id - b.id;
}

function closingFirst(a: Conversation, b: Conversation): number {
  return (a.windowOpenedAt ?? 0) - (b.windowOpenedAt ?? 0) || a.id - b.id;
}
