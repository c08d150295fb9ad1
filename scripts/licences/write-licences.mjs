import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutFolder } from '../setup/checkout.mjs';
import { say } from '../setup/terminal.mjs';
import { EXCEPTIONS, isAllowed } from './allowed.mjs';
import { licencesPage } from './licences-page.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/**
 * `npm run licences`: makes docs/licences.md anew.
 *
 * @returns the exit code: 1 when something comes along under a licence that is not allowed
 */
export async function main() {
  const file = join(checkoutFolder, 'docs', 'licences.md');
  const before = await readFile(file, 'utf8').catch(() => {
    // The first time there is none.
    return '';
  });
  const after = licencesPage(checkoutFolder);
  if (after !== before) await writeFile(file, after);
  say(after === before ? 'docs/licences.md is up to date' : 'docs/licences.md is new');
  const refused = shippedPackages(checkoutFolder).filter(
    ({ name, licence }) => !isAllowed(licence) && EXCEPTIONS[name] === undefined,
  );
  for (const { name, licence } of refused) say(`not allowed: ${name}, ${licence}`);
  return refused.length === 0 ? 0 : 1;
}
