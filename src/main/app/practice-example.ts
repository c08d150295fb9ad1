import { randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { ClientId, type ConversationId } from '../../shared/model/ids.ts';
import type { Log } from '../logging/log.ts';
import type { Desk } from './desk.ts';

/** Long enough to read the customer's words first, short enough not to look like nothing happens. */
const ANSWER_AFTER_MS = 6_000;
const EXAMPLE = 'Hello! Yes, gladly. (This first answer is an example. The next one is yours.)';

/**
 * Shows once how an answer travels: the practice shop answers its first customer itself, unless the owner is
 * faster. The answer of this function stops it.
 */
export function answerFirstCustomer(desk: Desk, { clock, log }: { clock: Clock; log: Log }): () => void {
  let cancel = () => {};
  let isOver = false;

  desk.listen({
    inboxChanged(change) {
      if (isOver) return;
      if (change.messages.some(({ origin }) => origin === 'shopbell')) {
        // The owner was faster.
        stop();
        return;
      }
      const [first] = change.arrivals;
      const message = change.messages.find(({ id }) => id === first);
      if (!message) return;
      isOver = true;
      cancel = clock.after(ANSWER_AFTER_MS, () => void answer(message.conversationId));
    },
  });

  async function answer(conversationId: ConversationId): Promise<void> {
    try {
      const { preview } = await desk.storage.conversation(conversationId);
      if (preview?.direction === 'out') return;
      await desk.sendReply({ conversationId, clientId: ClientId.parse(randomUUID()), text: EXAMPLE });
    } catch (error) {
      // Only an example; the shop goes on without it.
      log.warn('practice.example-failed', { error: String(error) });
    }
  }

  function stop(): void {
    isOver = true;
    cancel();
  }

  return stop;
}
