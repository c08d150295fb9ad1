import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { FileSource, Instagram } from '../instagram/instagram.ts';
import type { OutboxRow } from '../storage/records.ts';

/** Every way out that a row of the outbox may take. */
export type SendsContent = Pick<
  Instagram,
  'sendText' | 'sendHeart' | 'sendAttachment' | 'sendPictures' | 'sendOwnPost'
>;

interface Sending {
  instagram: SendsContent;
  token: string;
  isHumanAgent: boolean;
  /** Where Instagram gets each file from; empty for all that is none. */
  files: FileSource[];
  /** The message went out, but Instagram did not take its quote. */
  onQuoteRefused(): void;
}

/**
 * Sends what a row of the outbox holds and answers Instagram's id of it. A quote that Instagram refuses is left
 * out and the words are sent without it, once: a plain no means that nothing was sent before. What exactly it
 * answers to an unknown or deleted quote is not documented, so every refusal of the request itself counts.
 */
export async function sendContent(row: OutboxRow, sending: Sending): Promise<{ mid: string }> {
  if (row.replyToMid === null) return await sendWith(row, sending, null);
  try {
    return await sendWith(row, sending, row.replyToMid);
  } catch (error) {
    if (!mayBeTheQuote(error)) throw error;
    const sent = await sendWith(row, sending, null);
    sending.onQuoteRefused();
    return sent;
  }
}

function sendWith(
  { personScopedId, content }: OutboxRow,
  { instagram, token, isHumanAgent, files }: Sending,
  replyToMid: string | null,
): Promise<{ mid: string }> {
  const to = { token, recipientId: personScopedId, isHumanAgent, replyToMid };
  switch (content.kind) {
    case 'text':
      return instagram.sendText({ ...to, text: content.text, choices: content.choices });
    case 'heart':
      return instagram.sendHeart(to);
    case 'file':
      return instagram.sendAttachment({ ...to, type: content.type, file: onlyOne(files) });
    case 'pictures':
      return instagram.sendPictures({ ...to, files });
    case 'own-post':
      return instagram.sendOwnPost({ ...to, postId: content.post.id });
  }
}

function onlyOne([file]: FileSource[]): FileSource {
  if (!file) throw new AppFailure('files-need-tunnel');
  return file;
}

/** Code 100 in all its forms, and "deleted or too old". */
function mayBeTheQuote(error: unknown): boolean {
  if (!(error instanceof InstagramFailure) || error.reaction.kind !== 'permanent') return false;
  return error.code === 'refused' || error.code === 'not-found';
}
