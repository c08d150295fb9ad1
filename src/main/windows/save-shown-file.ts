import { AppFailure } from '../../shared/ipc/result.ts';
import type { TextKey } from '../../shared/texts/translate.ts';
import { type FindMedia, ownerIn } from '../security/media-protocol.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { saveAttachment } from './save-attachment.ts';

interface SavingParts {
  media: FindMedia;
  dialogs: FileDialogs;
  /** Tells the owner by a box of the system's, since no button of the page waits for an answer. */
  tell(words: TextKey): void;
}

/** Saves what stands in the page under an address of ours; see security/media-protocol.ts. */
export async function saveShownFile(address: string, { media, dialogs, tell }: SavingParts): Promise<void> {
  try {
    const asked = ownerIn(address);
    const file = asked && (await media(asked.owner, asked.isPractice));
    if (!file) throw new AppFailure('not-found');
    await saveAttachment(dialogs, file);
  } catch (error) {
    tell(error instanceof AppFailure ? `error.${error.code}` : 'error.internal');
  }
}
