import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { deadlineGroups, type Group } from '../conversations/index.ts';

/** One column of the board: everybody whose window closes in the same stretch of time, closing first. */
export interface BoardColumn {
  group: Group;
  chats: readonly Conversation[];
}

/** The columns, the empty ones too; the one for answers by hand only where Instagram granted it. */
export function boardColumns(
  conversations: readonly Conversation[],
  now: number,
  hasHumanAgent: boolean,
): BoardColumn[] {
  return deadlineGroups(conversations, now, hasHumanAgent)
    .filter(({ group }) => group !== 'agent' || hasHumanAgent)
    .map(({ group, members }) => ({ group, chats: members }));
}

/** Every chat of the board in reading order: column by column. */
export function boardOrder(columns: readonly BoardColumn[]): Conversation[] {
  return columns.flatMap(({ chats }) => chats);
}

export type BoardStep = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * Which card comes next in that direction. To the side it is the card at the same height, or the last one where the
 * column is shorter; empty columns are passed over. Null: there is none, and one stays.
 */
export function nextCard(
  columns: readonly BoardColumn[],
  from: ConversationId | null,
  step: BoardStep,
): ConversationId | null {
  const filled = columns.filter(({ chats }) => chats.length > 0);
  const column = filled.findIndex(({ chats }) => chats.some(({ id }) => id === from));
  const chats = filled[column]?.chats ?? [];
  const row = chats.findIndex(({ id }) => id === from);
  if (row < 0) return filled[0]?.chats[0]?.id ?? null;
  switch (step) {
    case 'up':
      return chats[row - 1]?.id ?? null;
    case 'down':
      return chats[row + 1]?.id ?? null;
    case 'first':
      return chats[0]?.id ?? null;
    case 'last':
      return chats.at(-1)?.id ?? null;
    default: {
      const beside = filled[column + (step === 'left' ? -1 : 1)]?.chats ?? [];
      return (beside[row] ?? beside.at(-1))?.id ?? null;
    }
  }
}
