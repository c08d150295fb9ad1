import type { Attachment, Message } from '../../../shared/model/message.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { shownAs } from './shown-as.ts';

/** What a picture or film is called for whoever does not see it: "Photo from Lucía". */
export function pictureName(
  attachment: Attachment,
  { direction, person }: { direction: Message['direction']; person: string },
  t: Translate,
): string {
  const isFilm = shownAs(attachment) === 'film';
  if (direction === 'out') return t(isFilm ? 'media.your-video' : 'media.your-photo');
  return t(isFilm ? 'media.video-from' : 'media.photo-from', { name: person });
}
