import { EXCEPTIONS } from './allowed.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/** The text of docs/licences.md. */
export function licencesPage(checkout) {
  const packages = shippedPackages(checkout);
  const rows = packages.map(
    ({ name, version, licence }) =>
      `| ${name} | ${version} | ${licence}${EXCEPTIONS[name] ? ' (exception)' : ''} |`,
  );
  return [
    '# What Shopbell carries along, and under which licence',
    '',
    'Made by `npm run licences` from the lock file and the imports of the sources; a test fails while it is stale,',
    'and when a licence comes in that is not on the list of `scripts/licences/allowed.mjs`. Packages that exist for one',
    'system only are listed for all of them. Electron and Chromium bring their own notices into every package.',
    'The full texts are gathered by `npm run package` and go into every installer as `THIRD-PARTY-NOTICES.txt`.',
    '',
    `${packages.length} packages:`,
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
