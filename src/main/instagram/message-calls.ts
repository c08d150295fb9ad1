import { API_VERSION, type Endpoints, HUMAN_AGENT_TAG } from '../../shared/instagram/platform.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { ActedAnswer, SentAnswer } from './graph-schemas.ts';
import type { Addressed, Instagram } from './instagram.ts';
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
  ): Promise<{ mid: string }> {
    const answer = await send({
      call,
      purpose: isHumanAgent ? 'tagged-send' : 'send',
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
  async function sendAction(call: string, token: string, json: Record<string, unknown>): Promise<void> {
    await send({ call, purpose: 'read', method: 'POST', url, token, json, schema: ActedAnswer });
  }

  return {
    sendText: (input) => sendMessage('send-text', input, wordsOnTheWire(input.text, input.choices)),
    sendHeart: (input) => sendMessage('send-heart', input, { attachment: { type: 'like_heart' } }),
    sendAttachment: ({ type, file, ...input }) =>
      sendMessage('send-attachment', input, { attachment: fileOnTheWire(type, file) }),
    sendPictures: ({ files, ...input }) =>
      sendMessage('send-pictures', input, { attachments: files.map((file) => fileOnTheWire('image', file)) }),
    sendOwnPost: ({ postId, ...input }) =>
      sendMessage('send-own-post', input, { attachment: { type: 'MEDIA_SHARE', payload: { id: postId } } }),
    async react({ token, recipientId, mid, emoji }) {
      const payload =
        emoji === null ? { message_id: mid } : { message_id: mid, reaction: reactionWord(emoji) };
      const action = emoji === null ? 'unreact' : 'react';
      await sendAction(action, token, { recipient: { id: recipientId }, sender_action: action, payload });
    },
    async act({ token, recipientId, action }) {
      await sendAction(action, token, { recipient: { id: recipientId }, sender_action: action });
    },
  };
}
