import { create } from 'zustand';
import type { ListFilter } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { ChatSelection } from '../../shared/model/triage.ts';

/** Chats that were ticked to be dealt with together: one by one, or a whole list but for some. */
export interface Ticks {
  ids: ReadonlySet<ConversationId>;
  /** The list that was ticked as a whole, loaded or not; `ids` are then those that were unticked again. */
  all: ListFilter | null;
}

const NONE: Ticks = { ids: new Set(), all: null };

export const useTicks = create<Ticks>()(() => NONE);

export function isTicked({ ids, all }: Ticks, id: ConversationId): boolean {
  return ids.has(id) !== (all !== null);
}

export function isAnythingTicked({ ids, all }: Ticks): boolean {
  return all !== null || ids.size > 0;
}

export function toggleTick(id: ConversationId): void {
  useTicks.setState(({ ids, all }) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { ids: next, all };
  });
}

export function tickAll(filter: ListFilter): void {
  useTicks.setState({ ids: new Set(), all: filter });
}

export function untickAll(): void {
  useTicks.setState(NONE);
}

/** Those that were ticked when something was begun with them; what was ticked since then stays. */
export function untick(done: Ticks): void {
  useTicks.setState((now) => {
    if (now === done) return NONE;
    if (now.all !== done.all) return now;
    if (now.all !== null) return NONE;
    return { ids: new Set([...now.ids].filter((id) => !done.ids.has(id))), all: null };
  });
}

export function tickedSelection({ ids, all }: Ticks): ChatSelection {
  return all === null ? { ids: [...ids] } : { filter: all, except: [...ids] };
}
