/** One attachment as the webhook's wire form: a type and a payload that depends on it. */
export interface WireAttachment {
  type: string;
  payload?: Record<string, unknown>;
}

export interface StoredMessage {
  mid: string;
  from: 'person' | 'account';
  /** Ms since 1970. */
  sentAt: number;
  text: string | null;
  attachments: WireAttachment[];
  replyTo: { mid: string } | { story: { id: string; url: string } } | null;
  /** Taken back by its sender: no longer readable. */
  isUnsent: boolean;
  isUnsupported: boolean;
  /** How often it was edited. */
  edits: number;
  reactions: Array<{ by: 'person' | 'account'; reaction: string; emoji: string }>;
  readAt: number | null;
  /** What can be tapped below it, until something was. */
  quickReplies?: unknown[] | undefined;
}

export interface Thread {
  id: string;
  accountUserId: string;
  personUsername: string;
  scopedId: string;
  /** Oldest first. */
  messages: StoredMessage[];
  /** When the person last did what opens the reply window; null when never. */
  openedAt: number | null;
  updatedAt: number;
}

/** Of two at the same moment the one that came later is newer. */
export function newestFirst(thread: Thread): StoredMessage[] {
  return thread.messages
    .filter((message) => !message.isUnsent)
    .reverse()
    .sort((a, b) => b.sentAt - a.sentAt);
}
