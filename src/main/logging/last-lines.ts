import { open } from 'node:fs/promises';
import { logFile, olderLogFile } from './file-log.ts';

/** The end of the log below `folder`, oldest line first, about `bytes` of it; empty when there is none to read. */
export async function readLastLines(folder: string, bytes: number): Promise<string[]> {
  const newest = await tailOf(logFile(folder), bytes);
  const older = newest.length < bytes ? await tailOf(olderLogFile(folder), bytes - newest.length) : '';
  const lines = `${older}${newest}`.split('\n').filter((line) => line !== '');
  // The first one may have lost its beginning.
  return older.length + newest.length < bytes ? lines : lines.slice(1);
}

async function tailOf(path: string, bytes: number): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const length = Math.min(size, bytes);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await file.close();
    }
  } catch {
    // Not written yet, or not readable: the report then has no such lines.
    return '';
  }
}
