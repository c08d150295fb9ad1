import type { Place } from '../../shared/ipc/contract.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { ClientId, ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Delivery } from '../../shared/model/message.ts';
import type { Log } from '../logging/log.ts';

export interface RepliesFromNoticesParts {
  send(input: { conversationId: ConversationId; clientId: ClientId; text: string }): Promise<void>;
  newClientId(): ClientId;
  /** It did not go out, at once or later. */
  onNotSent(place: Place, text: string): void;
  log: Log;
}

export interface RepliesFromNotices {
  send(place: Place, text: string): Promise<void>;
  /** What became of them. */
  take(change: InboxChange): void;
}

const OVER: readonly Delivery[] = ['sent', 'seen', 'failed'];

/**
 * What the owner wrote into a notification goes the way of every reply. Nobody may be looking at the window, so one
 * that fails, now or an hour later, is told where it was written.
 */
export function createRepliesFromNotices(parts: RepliesFromNoticesParts): RepliesFromNotices {
  /** On their way, until they have arrived or failed. */
  const underway = new Map<ClientId, { place: Place; text: string }>();

  function settle(clientId: ClientId | null, messageId: MessageId, delivery: Delivery | null): void {
    const reply = clientId === null ? undefined : underway.get(clientId);
    if (clientId === null || reply === undefined || delivery === null || !OVER.includes(delivery)) return;
    underway.delete(clientId);
    if (delivery === 'failed') parts.onNotSent({ ...reply.place, messageId }, reply.text);
  }

  return {
    async send(place, text) {
      const clientId = parts.newClientId();
      underway.set(clientId, { place, text });
      try {
        await parts.send({ conversationId: place.conversationId, clientId, text });
      } catch (error) {
        underway.delete(clientId);
        const code = error instanceof AppFailure ? error.code : 'unexpected';
        parts.log.warn('notification.reply-refused', { code });
        parts.onNotSent(place, text);
      }
    },
    take({ messages }) {
      for (const { id, clientId, delivery } of messages) settle(clientId, id, delivery);
    },
  };
}
