import { constants, copyFile } from 'node:fs/promises';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { MediaFile } from '../app/desk.ts';
import type { FileDialogs } from './file-dialogs.ts';

/**
 * Asks the owner where to and copies the file there. Answers whether they saved it or thought better of it.
 * Fails with `file-not-saved` when the place does not take it.
 */
export async function saveAttachment(
  dialogs: FileDialogs,
  { path, name, contentType }: MediaFile,
): Promise<boolean> {
  const isSeen = /^(?:image|video)\//.test(contentType);
  const filePath = await dialogs.whereTo(name, isSeen ? 'pictures' : 'downloads');
  if (filePath === null) return false;
  try {
    await copyFile(path, filePath, constants.COPYFILE_FICLONE);
    return true;
  } catch (error) {
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppFailure('file-not-saved', { message }, { cause: error });
  }
}
