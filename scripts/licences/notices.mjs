import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEPTIONS } from './allowed.mjs';
import { shippedPackages } from './shipped-packages.mjs';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|copyright)/i;

/** The licence texts of everything that comes along, for THIRD-PARTY-NOTICES.txt. */
export function notices(checkout) {
  const parts = shippedPackages(checkout).map(({ name, version, licence, path }) => {
    const why = EXCEPTIONS[name];
    const head = [`${name} ${version}`, `Licence: ${licence}`, ...(why === undefined ? [] : [why])];
    return [
      ...head,
      `https://www.npmjs.com/package/${name}/v/${version}`,
      '',
      textsIn(join(checkout, path)),
    ].join('\n');
  });
  return `Shopbell carries the following along.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** What a package says itself; one for another system is not installed here, and its parent says it. */
function textsIn(folder) {
  if (!existsSync(folder))
    return 'For another system; the licence text is that of the package it belongs to.';
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  if (files.length > 0) return files.join('\n\n');
  const { author, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const who = typeof author === 'object' ? author?.name : author;
  return `No text of its own; its package.json says: ${license ?? 'nothing'}${who ? `, by ${who}` : ''}.`;
}
