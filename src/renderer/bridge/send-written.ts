import type { MessageChoices } from '../../shared/model/choices.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import { putBackAttached, sendAttached } from './attached-files.ts';
import { clearDraft, useDrafts, writeDraft } from './drafts.ts';
import { dropExtra, type Extra, setExtra } from './extras.ts';
import { dropQuote, quoteMessage } from './quotes.ts';
import { sendOwnPost, sendReply } from './replies.ts';
import { forgetTyping } from './told-person.ts';
import type { HeldSend } from './undo-send.ts';

/** Everything that stands in a composer, but for its files. */
export interface Written {
  conversationId: ConversationId;
  words: string;
  quoted: Message | null;
  extra: Extra | null;
  choices: MessageChoices | null;
  ownPost: OwnPost | null;
}

/**
 * Empties the composer and sends what was in it: first files and post, so that the words about them come after.
 * When files stay here, all of it stays. Answers what is needed to undo it, null when nothing was stored.
 */
export async function sendWritten(
  written: Written,
  when: SendWhen | null,
): Promise<Omit<HeldSend, 'until' | 'triage'> | null> {
  const { conversationId, words, quoted, choices, ownPost } = written;
  forgetTyping();
  clearDraft(conversationId);
  if (words !== '') dropQuote(conversationId);
  dropExtra(conversationId);
  const sent = await sendAttached(conversationId, when);
  if (sent === null) {
    putBack(written);
    return null;
  }
  const post = ownPost ? await sendOwnPost(conversationId, ownPost, when) : [];
  const replies = words === '' ? [] : await sendReply(conversationId, words, { quoted, choices, when });
  const messages = [...sent.messages, ...post, ...replies];
  if (messages.length === 0) return null;
  return {
    conversationId,
    messages,
    files: sent.files,
    putBack() {
      putBackAttached(conversationId, sent.files);
      putBack(written);
    },
    putBackWords: (taken) => putBackWords(conversationId, taken),
  };
}

/** Above what was written meanwhile. */
export function putBackWords(conversationId: ConversationId, words: string): void {
  if (words === '') return;
  const newer = useDrafts.getState().texts.get(conversationId) ?? '';
  writeDraft(conversationId, newer === '' ? words : `${words}\n${newer}`);
}

function putBack({ conversationId, words, quoted, extra }: Written): void {
  if (extra) setExtra(conversationId, extra);
  putBackWords(conversationId, words);
  if (words !== '' && quoted) quoteMessage(quoted);
}
