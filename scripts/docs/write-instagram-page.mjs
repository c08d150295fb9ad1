import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutFolder } from '../setup/checkout.mjs';
import { say } from '../setup/terminal.mjs';
import { instagramPage } from './instagram-page.ts';

/** Makes the tables of docs/instagram.md anew. A test fails while they are stale. */
export async function main() {
  const file = join(checkoutFolder, 'docs', 'instagram.md');
  const before = await readFile(file, 'utf8');
  const after = instagramPage(before);
  if (after !== before) await writeFile(file, after);
  say(after === before ? 'docs/instagram.md is up to date' : 'docs/instagram.md has new tables');
  return 0;
}
