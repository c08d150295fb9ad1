// npm run size: what the app in dist/ weighs beyond Electron. "--write" keeps the table in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { MOST_BYTES, partsOf, sizeTable, unpackedApps } from './packaging/package-size.mjs';
import { checkoutFolder } from './setup/checkout.mjs';
import { say } from './setup/terminal.mjs';

const PAGE = join(checkoutFolder, 'docs', 'performance.md');
const BEGIN = '<!-- size: written by npm run size -- --write -->\n';
const END = '<!-- end of size -->\n';

const [app] = unpackedApps(join(checkoutFolder, 'dist'));
if (app === undefined) {
  say('there is no packaged app in dist/. Make one: npm run package -- --dir');
  exit(1);
}
const parts = partsOf(app);
const table = sizeTable(parts);
stdout.write(table);
if (argv.includes('--write')) {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  writeFileSync(PAGE, `${before}${BEGIN}\n${table}\n${END}${rest.split(END)[1]}`);
  say(`written into ${PAGE}`);
}
const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0);
if (whole > MOST_BYTES) {
  say(`that is ${((whole - MOST_BYTES) / 1e6).toFixed(1)} MB more than it may be`);
  exit(1);
}
