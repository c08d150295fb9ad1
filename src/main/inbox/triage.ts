import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { ChatSelection, TriageAction, TriageOutcome } from '../../shared/model/triage.ts';
import type { ChatMarks } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type Publish, publishChange } from './intake.ts';

/** Enough for a person who goes back step by step; the marks of a thousand chats are 100 KB. */
const MOST_UNDOS = 50;

export interface TriageParts {
  storage: Pick<Storage, 'triage' | 'restoreMarks'>;
  publish: Publish;
  newId(): string;
  /** A chat may have been put to sleep or woken by hand: the next end of a snooze is another. */
  onSnoozed(): void;
}

export interface Triage {
  act(input: { selection: ChatSelection; action: TriageAction }): Promise<TriageOutcome>;
  /** Puts everything back as it was before that act; the last one when `undo` is null. Answers how many chats. */
  undo(undo: string | null): Promise<number>;
}

/** What the owner does with chats besides answering, with a way back. The way back lasts until the app ends. */
export function createTriage({ storage, publish, newId, onSnoozed }: TriageParts): Triage {
  const undos = new Map<string, ChatMarks[]>();

  function remember(before: ChatMarks[]): string {
    const id = newId();
    undos.set(id, before);
    const [oldest] = undos.keys();
    if (undos.size > MOST_UNDOS && oldest !== undefined) undos.delete(oldest);
    return id;
  }

  function tell(change: InboxChange): void {
    publishChange(publish, change);
    onSnoozed();
  }

  return {
    async act(input) {
      const { before, change } = await storage.triage(input);
      tell(change);
      return { count: before.length, undo: before.length > 0 ? remember(before) : null };
    },
    async undo(asked) {
      const id = asked ?? [...undos.keys()].at(-1);
      const marks = id === undefined ? undefined : undos.get(id);
      if (id === undefined || !marks) return 0;
      undos.delete(id);
      tell(await storage.restoreMarks({ marks }));
      return marks.length;
    },
  };
}
