import { MAX_TEXT_BYTES, utf8Length } from '../../../shared/text-bytes.ts';
import { asObject } from '../../http/call.ts';
import type { WireAttachment } from '../../world/threads.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import { invalidParameter } from '../graph-error.ts';
import { attachmentsOf } from './attachment.ts';
import { refuseUnknownKeys } from './send-body.ts';

const MAX_QUICK_REPLIES = 13;

export interface MessageContent {
  text: string | null;
  attachments: WireAttachment[];
  quickReplies: unknown[];
}

/**
 * Reads what is to be said. Text and attachment together are answered 200 and only the text arrives, as seen
 * live: a client must send two messages.
 */
export async function readContent(
  world: World,
  caller: Caller,
  message: Record<string, unknown>,
): Promise<MessageContent> {
  refuseUnknownKeys(message, ['text', 'attachment', 'attachments', 'quick_replies'], 'message');
  const { text } = message;
  if (text !== undefined && typeof text !== 'string')
    throw invalidParameter('Param message[text] must be a string.');
  if (text !== undefined && utf8Length(text) > MAX_TEXT_BYTES) {
    throw invalidParameter(`Length of param message[text] must be less than or equal to ${MAX_TEXT_BYTES}`);
  }
  refuseBadQuickReplies(message.quick_replies, text);
  const hasText = text !== undefined && text.trim() !== '';
  const attachments = await attachmentsOf(world, caller, message);
  if (!hasText && attachments.length === 0) throw invalidParameter('Message cannot be empty', 2534015);
  const quickReplies = Array.isArray(message.quick_replies) ? message.quick_replies : [];
  return hasText ? { text, attachments: [], quickReplies } : { text: null, attachments, quickReplies: [] };
}

function refuseBadQuickReplies(given: unknown, text: string | undefined): void {
  if (given === undefined) return;
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_QUICK_REPLIES || !text) {
    throw invalidParameter(`quick_replies must be 1 to ${MAX_QUICK_REPLIES} beside a text`);
  }
  for (const entry of given) {
    const reply = asObject(entry);
    // Phone and e-mail replies were switched off on 5 October 2026.
    if (reply?.content_type !== 'text') throw invalidParameter('quick_replies[content_type] must be text');
    refuseUnknownKeys(reply, ['content_type', 'title', 'payload', 'image_url'], 'quick_replies');
    const { title, payload } = reply;
    // Longer ones are cut off on the phone; a client that lets that happen has a mistake.
    if (typeof title !== 'string' || title === '' || title.length > 20) {
      throw invalidParameter('quick_replies[title] must have 1 to 20 characters');
    }
    if (typeof payload !== 'string' || payload === '' || payload.length > 1000) {
      throw invalidParameter('quick_replies[payload] must have 1 to 1000 characters');
    }
  }
}
