import {
  API_VERSION,
  type CallLimit,
  type Endpoints,
  HUMAN_AGENT_TAG,
} from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { ActedAnswer, SentAnswer } from './graph-schemas.ts';
import type { Addressed, Instagram, Urgency } from './instagram.ts';
import { fileOnTheWire, wordsOnTheWire } from './message-wire.ts';
import { reactionWord } from './reaction-emoji.ts';

/** What leaves. There is no idempotency key: an unclear end is `not-confirmed`, and nobody repeats it blindly. */
export function messageCalls(
  endpoints: Endpoints,
  send: SendGraphRequest,
): Pick<
  Instagram,
  'sendText' | 'sendHeart' | 'sendAttachment' | 'sendPictures' | 'sendOwnPost' | 'react' | 'act'
> {
  const url = `${endpoints.graphInstagram}/${API_VERSION}/me/messages`;

  async function sendMessage(
    call: string,
    { token, recipientId, isHumanAgent, replyToMid = null }: Addressed,
    message: Record<string, unknown>,
    limit: CallLimit = 'light sends',
  ): Promise<{ mid: string }> {
    const answer = await send({
      call,
      purpose: isHumanAgent ? 'tagged-send' : 'send',
      limit,
      method: 'POST',
      url,
      token,
      json: {
        recipient: { id: recipientId },
        message,
        ...(replyToMid !== null && { reply_to: { mid: replyToMid } }),
        ...(isHumanAgent && { messaging_type: 'MESSAGE_TAG', tag: HUMAN_AGENT_TAG }),
      },
      schema: SentAnswer,
    });
    return { mid: answer.message_id };
  }

  /** Neither makes a message, and both may be repeated: a lost answer is no reason to look into the thread. */
  async function sendAction(
    call: string,
    { token, urgency, json }: { token: string; urgency: Urgency; json: Record<string, unknown> },
  ): Promise<void> {
    const limit = 'light sends';
    await send({
      call,
      purpose: 'read',
      limit,
      urgency,
      method: 'POST',
      url,
      token,
      json,
      schema: ActedAnswer,
    });
  }

  return {
    sendText: (input) => sendMessage('send-text', input, wordsOnTheWire(input.text, input.choices)),
    sendHeart: (input) => sendMessage('send-heart', input, { attachment: { type: 'like_heart' } }),
    sendAttachment: ({ type, file, ...input }) =>
      sendMessage('send-attachment', input, { attachment: fileOnTheWire(type, file) }, 'heavy sends'),
    sendPictures: ({ files, ...input }) =>
      sendMessage(
        'send-pictures',
        input,
        { attachments: files.map((file) => fileOnTheWire('image', file)) },
        'heavy sends',
      ),
    sendOwnPost: ({ postId, ...input }) =>
      sendMessage('send-own-post', input, { attachment: { type: 'MEDIA_SHARE', payload: { id: postId } } }),
    async react({ token, recipientId, mid, emoji }) {
      const payload =
        emoji === null ? { message_id: mid } : { message_id: mid, reaction: reactionWord(emoji) };
      const action = emoji === null ? 'unreact' : 'react';
      const json = { recipient: { id: recipientId }, sender_action: action, payload };
      await sendAction(action, { token, urgency: 'urgent', json });
    },
    async act({ token, recipientId, action, urgency = 'background' }) {
      await sendAction(action, {
        token,
        urgency,
        json: { recipient: { id: recipientId }, sender_action: action },
      });
    },
  };
}
