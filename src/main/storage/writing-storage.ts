import type { ConversationId, MessageId, SavedReplyId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { SavedReply, SavedReplyInput } from '../../shared/model/saved-reply.ts';

/** What helps while an answer is written, and what waits for its time; see `Storage`. */
export interface WritingStorage {
  // --- drafts
  saveDraft(input: { conversationId: ConversationId; text: string; now: number }): Promise<InboxChange>;

  // --- saved replies
  /** Last used first. */
  savedReplies(): Promise<SavedReply[]>;
  /** Makes one, changes one, or puts one back as it was; answers the list as it is then. */
  putSavedReply(
    input: SavedReplyInput & { now: number },
  ): Promise<{ id: SavedReplyId; replies: SavedReply[] }>;
  removeSavedReply(input: { id: SavedReplyId }): Promise<SavedReply[]>;
  noteSavedReplyUse(input: { id: SavedReplyId; now: number }): Promise<SavedReply[]>;

  // --- replies that wait for their time
  /** What is held or planned and due takes its place at the end of its lane. */
  releaseReplies(input: { now: number }): Promise<InboxChange>;
  nextReleaseAt(): Promise<number | null>;
  /** Another time for what is held or planned; null: at once. Fails with `not-found` when it is on its way already. */
  moveReply(input: { messageId: MessageId; dueAt: number | null; now: number }): Promise<InboxChange>;
  /** Takes away an own message that never left; refused (`refused`) for any other. */
  discardReply(input: { messageId: MessageId; now: number }): Promise<InboxChange>;
}
