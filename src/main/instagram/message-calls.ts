import { API_VERSION, type Endpoints, HUMAN_AGENT_TAG } from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { SentAnswer } from './graph-schemas.ts';
import type { Instagram } from './instagram.ts';

/** What leaves. There is no idempotency key: an unclear end is `not-confirmed`, and nobody repeats it blindly. */
export function messageCalls(endpoints: Endpoints, send: SendGraphRequest): Pick<Instagram, 'sendText'> {
  return {
    async sendText({ token, recipientId, text, isHumanAgent }) {
      const answer = await send({
        call: 'send-text',
        purpose: isHumanAgent ? 'tagged-send' : 'send',
        method: 'POST',
        url: `${endpoints.graphInstagram}/${API_VERSION}/me/messages`,
        token,
        json: {
          recipient: { id: recipientId },
          message: { text },
          ...(isHumanAgent && { messaging_type: 'MESSAGE_TAG', tag: HUMAN_AGENT_TAG }),
        },
        schema: SentAnswer,
      });
      return { mid: answer.message_id };
    },
  };
}
