import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { AppFailure } from '../../shared/ipc/result.ts';

/**
 * Asks the owner where to and writes the text there. Answers whether they saved it or thought better of it.
 * Fails with `file-not-saved` when the place does not take it.
 */
export async function saveText(
  parent: BrowserWindow,
  { text, name }: { text: string; name: string },
): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: join(app.getPath('downloads'), name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return false;
  try {
    await writeFile(filePath, text, { mode: 0o600 });
    return true;
  } catch (error) {
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppFailure('file-not-saved', { message }, { cause: error });
  }
}
