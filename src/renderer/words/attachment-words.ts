import type { AttachmentKind, Message } from '../../shared/model/message.ts';
import type { TextKey } from '../../shared/texts/translate.ts';

/** Names of ui/icon-shapes.tsx; that they exist is checked where they are shown. */
export const attachmentIcons = {
  image: 'image',
  video: 'play',
  audio: 'mic',
  file: 'clip',
  post: 'image',
  reel: 'reel',
  story: 'clock',
  'story-mention': 'heart',
  sticker: 'smile',
  heart: 'heart',
  template: 'box',
  ephemeral: 'eye',
  unknown: 'alert',
} as const satisfies Record<AttachmentKind, string>;

const WORDS: Record<AttachmentKind, TextKey> = {
  image: 'attachment.image',
  video: 'attachment.video',
  audio: 'attachment.audio',
  file: 'attachment.file',
  post: 'attachment.post',
  reel: 'attachment.reel',
  story: 'attachment.story',
  'story-mention': 'attachment.story-mention',
  sticker: 'attachment.sticker',
  heart: 'attachment.heart',
  template: 'attachment.template',
  ephemeral: 'attachment.ephemeral',
  unknown: 'attachment.unknown',
};

/** What an attachment is called; of some it matters whose it is. */
export function attachmentWords(kind: AttachmentKind, direction: Message['direction'] = 'in'): TextKey {
  if (kind === 'story-mention' && direction === 'out') return 'attachment.story-mention-own';
  return WORDS[kind];
}
