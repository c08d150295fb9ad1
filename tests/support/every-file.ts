import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every file below a folder with its bytes as Latin-1, so that words are found in binary files too. A file that
 * goes while we read (a download that has just been put in its place) holds nothing any more.
 */
export async function everyFile(folder: string): Promise<Array<{ path: string; bytes: string }>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(async (path) => {
      try {
        return [{ path, bytes: await readFile(path, 'latin1') }];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    });
  return (await Promise.all(read)).flat();
}
