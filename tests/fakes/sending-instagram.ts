import { expect } from 'vitest';
import type { AttemptReplyParts } from '../../src/main/inbox/attempt-reply.ts';

type SendingInstagram = AttemptReplyParts['instagram'];

/** Instagram as far as answers are sent to it: every call that a test does not name must not happen. */
export function sendingInstagram(calls: Partial<SendingInstagram>): SendingInstagram {
  const never = () => expect.unreachable();
  return {
    sendText: never,
    sendHeart: never,
    sendAttachment: never,
    sendPictures: never,
    sendOwnPost: never,
    upload: never,
    ...calls,
  };
}
