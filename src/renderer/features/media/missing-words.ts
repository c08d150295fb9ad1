import type { Attachment } from '../../../shared/model/message.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';

/** Why a file is not here; null where there is nothing to say. */
export function missingWords(media: Attachment['media']): TextKey | null {
  switch (media) {
    case 'waiting':
      return 'media.on-its-way';
    case 'gone':
      return 'attachment.gone';
    case 'not-kept':
      return 'media.not-kept';
    default:
      return null;
  }
}
