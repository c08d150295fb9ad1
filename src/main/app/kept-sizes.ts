import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptSizes } from '../../shared/ipc/contract.ts';

/** Names of ours directly below the folder; pictures and files count for themselves. */
const PLACES: ReadonlyArray<readonly [RegExp, keyof KeptSizes]> = [
  [/^shopbell\.db(?:-wal|-shm|-journal)?$/, 'database'],
  [/^backups$/, 'copies'],
  [/^(?:shopbell|media)-set-aside-[\w-]+(?:\.db(?:-wal|-shm|-journal)?)?$/, 'aside'],
];

/** What Shopbell's own files take on this disk, in bytes. What goes while it is looked at counts nothing. */
export async function keptSizes(folder: string): Promise<KeptSizes> {
  const sizes: KeptSizes = { database: 0, copies: 0, aside: 0 };
  for (const name of await readdir(folder)) {
    const place = PLACES.find(([pattern]) => pattern.test(name));
    if (place) sizes[place[1]] += await bytesBelow(join(folder, name));
  }
  return sizes;
}

async function bytesBelow(path: string): Promise<number> {
  const facts = await stat(path).catch(whenGone);
  if (!facts?.isDirectory()) return facts?.size ?? 0;
  let bytes = 0;
  for (const name of (await readdir(path).catch(whenGone)) ?? []) bytes += await bytesBelow(join(path, name));
  return bytes;
}

function whenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
