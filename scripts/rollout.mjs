// node scripts/rollout.mjs 10 latest.yml latest-mac.yml: offers the release to a tenth of all installations.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit, stderr } from 'node:process';
import { withRollout } from './release/rollout.mjs';

const [percent, ...feeds] = argv.slice(2);
try {
  if (feeds.length === 0) throw new Error('name the feed files: node scripts/rollout.mjs 10 latest.yml …');
  for (const feed of feeds) writeFileSync(feed, withRollout(readFileSync(feed, 'utf8'), Number(percent)));
} catch (error) {
  stderr.write(`${error.message}\n`);
  exit(1);
}
