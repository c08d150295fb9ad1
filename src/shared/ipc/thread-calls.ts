import { z } from 'zod';
import { ConversationId, MessageId, Milliseconds } from '../model/ids.ts';

/** What the window may ask about places in a thread. */
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
} as const;
