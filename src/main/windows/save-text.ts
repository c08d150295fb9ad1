import { writeFile } from 'node:fs/promises';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { FileDialogs } from './file-dialogs.ts';

/**
 * Asks the owner where to and writes the text there. Answers whether they saved it or thought better of it.
 * Fails with `file-not-saved` when the place does not take it.
 */
export async function saveText(
  dialogs: FileDialogs,
  { text, name }: { text: string; name: string },
): Promise<boolean> {
  const filePath = await dialogs.whereTo(name, 'downloads');
  if (filePath === null) return false;
  try {
    await writeFile(filePath, text, { mode: 0o600 });
    return true;
  } catch (error) {
    const message = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppFailure('file-not-saved', { message }, { cause: error });
  }
}
