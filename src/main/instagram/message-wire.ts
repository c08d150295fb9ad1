import type { MessageChoices, ReplyButton } from '../../shared/model/choices.ts';
import type { OutgoingFileType } from '../../shared/outgoing-files.ts';
import type { FileSource } from './instagram.ts';

/**
 * Words as `message`: plain, with quick replies below them, or over buttons, which makes them a template. Quick
 * Replies and Button Template pages of the Instagram API with Instagram Login, 30 June 2026.
 */
export function wordsOnTheWire(text: string, choices?: MessageChoices): Record<string, unknown> {
  switch (choices?.kind) {
    case undefined:
      return { text };
    case 'quick-replies':
      return { text, quick_replies: choices.titles.map(quickReply) };
    case 'buttons':
      return {
        attachment: {
          type: 'template',
          payload: { template_type: 'button', text, buttons: choices.buttons.map(button) },
        },
      };
  }
}

/** One entry of `attachment` or `attachments`. */
export function fileOnTheWire(type: OutgoingFileType, file: FileSource): Record<string, unknown> {
  return { type, payload: 'url' in file ? { url: file.url } : { attachment_id: file.attachmentId } };
}

/** The title says what was tapped, so it is also what the tap brings back. */
function quickReply(title: string): Record<string, unknown> {
  return { content_type: 'text', title, payload: title };
}

function button({ title, url }: ReplyButton): Record<string, unknown> {
  return url === null ? { type: 'postback', title, payload: title } : { type: 'web_url', url, title };
}
