import {
  MOST_BUTTON_TEXT_CHARACTERS,
  MOST_BUTTONS,
  MOST_QUICK_REPLIES,
  MOST_TITLE_CHARACTERS,
} from '../../src/shared/outgoing-choices.ts';
import { MOST_FILES, MOST_OUTGOING_BYTES, MOST_PICTURE_BYTES } from '../../src/shared/outgoing-files.ts';
import { MAX_TEXT_BYTES } from '../../src/shared/text-bytes.ts';
import { code, markdownTable } from './markdown-table.ts';

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;

/** What can go out, as one message at Instagram and one bubble here, and the limits it is held to before it leaves. */
export function outgoingPart(): string {
  const titles = `titles up to ${MOST_TITLE_CHARACTERS} characters, none twice`;
  return markdownTable(
    ['what', 'on the wire', 'held to', 'source'],
    [
      [
        'words',
        code('text'),
        `${MAX_TEXT_BYTES} bytes; longer ones become several messages, split at a sentence, then a word`,
        'Messaging API',
      ],
      [
        'words with quick replies',
        `${code('text')}, ${code('quick_replies')}`,
        `1 to ${MOST_QUICK_REPLIES}, ${titles}; below the last of several messages`,
        'Quick Replies, 30 June 2026; phone and e-mail replies ended 5 October 2026',
      ],
      [
        'words over buttons',
        `${code('attachment')} ${code('template')}, ${code('template_type')} ${code('button')}`,
        `1 to ${MOST_BUTTONS}, ${titles}; ${MOST_BUTTON_TEXT_CHARACTERS} characters of words; pages by https on a public name`,
        'Button Template, 30 June 2026; the length of a title is Messenger’s',
      ],
      [
        'picture',
        `${code('attachment')} ${code('image')}`,
        `PNG, JPEG, GIF, ${megabytes(MOST_PICTURE_BYTES)}`,
        'Messaging API',
      ],
      [
        'several pictures that follow each other',
        `${code('attachments')}, a list`,
        `2 to ${MOST_FILES}; one message each where the account may not (100/2534068)`,
        'changelog, 13 March and 6 May 2026',
      ],
      [
        'video, sound, PDF',
        `${code('attachment')} ${code('video')}, ${code('audio')}, ${code('file')}`,
        megabytes(MOST_OUTGOING_BYTES),
        'Messaging API',
      ],
      [
        'own post or reel',
        `${code('attachment')} ${code('MEDIA_SHARE')}`,
        `one of ${code('/me/media')}; stories are not among it`,
        'Messaging API, Get started',
      ],
      ['heart', `${code('attachment')} ${code('like_heart')}`, 'the only sticker', 'Messaging API'],
    ],
  );
}
