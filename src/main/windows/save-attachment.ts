import { constants, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { MediaFile } from '../app/desk.ts';

/**
 * Asks the owner where to and copies the file there. Answers whether they saved it or thought better of it.
 * Fails with `file-not-saved` when the place does not take it.
 */
export async function saveAttachment(parent: BrowserWindow, { path, name }: MediaFile): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: join(app.getPath('downloads'), name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return false;
  try {
    await copyFile(path, filePath, constants.COPYFILE_FICLONE);
    return true;
  } catch (error) {
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppFailure('file-not-saved', { message }, { cause: error });
  }
}
