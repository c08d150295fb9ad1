import { z } from 'zod';
import { Account } from './account.ts';
import { Conversation } from './conversation.ts';
import { MessageId } from './ids.ts';
import { Folder, Label } from './label.ts';
import { Message } from './message.ts';

/**
 * What one committed transaction changed, whole rows only. The window applies it when `revision` is the
 * next one after its own, and asks for a snapshot when it is not: a missed event heals itself.
 */
export const InboxChange = z.strictObject({
  revision: z.int().nonnegative(),
  accounts: z.array(Account),
  conversations: z.array(Conversation),
  messages: z.array(Message),
  removedMessages: z.array(MessageId),
  /**
   * Messages from customers that this transaction stored for the first time: what the notifier speaks of.
   * Those from before the shop was connected here are its past and not among them.
   */
  arrivals: z.array(MessageId),
  /** All of them, where one changed; null: none did. */
  labels: z.array(Label).nullable(),
  folders: z.array(Folder).nullable(),
});
export type InboxChange = z.infer<typeof InboxChange>;
