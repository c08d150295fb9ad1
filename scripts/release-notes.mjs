// node scripts/release-notes.mjs 0.2.0 > notes.md: what CHANGELOG.md says about a version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { releaseNotes } from './release/release-notes.mjs';
import { checkoutFolder } from './setup/checkout.mjs';

try {
  stdout.write(releaseNotes(readFileSync(join(checkoutFolder, 'CHANGELOG.md'), 'utf8'), argv[2] ?? ''));
} catch (error) {
  stderr.write(`${error.message}\n`);
  exit(1);
}
