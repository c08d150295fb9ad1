import { z } from 'zod';
import { ConversationId, MessageId, Milliseconds } from '../model/ids.ts';
import { LinkPreview } from '../model/link-preview.ts';

/** What the window may ask about a thread: places in it, and what its links lead to. */
export const threadCalls = {
  /** The first message from a moment on (after the last one: that), or the first of so many received ones at the end. */
  'thread.find': {
    input: z.strictObject({
      conversationId: ConversationId,
      place: z.union([
        z.strictObject({ at: Milliseconds }),
        z.strictObject({ received: z.int().min(1).max(1_000) }),
      ]),
    }),
    output: z.strictObject({ messageId: MessageId.nullable() }),
  },
  /** What the first link of a message leads to; null: nothing to show, or the owner does not want to ask. */
  'link.preview': { input: z.strictObject({ messageId: MessageId }), output: LinkPreview.nullable() },
} as const;
