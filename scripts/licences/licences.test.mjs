import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXCEPTIONS, isAllowed } from './allowed.mjs';
import { licencesPage } from './licences-page.mjs';
import { notices } from './notices.mjs';
import { shippedPackages } from './shipped-packages.mjs';

const checkout = resolve(import.meta.dirname, '../..');
const packages = shippedPackages(checkout);
const manifest = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));

describe('what comes along', () => {
  test('has licences that may stand beside ours, or an exception that is argued', () => {
    const refused = packages.filter(({ name, licence }) => !isAllowed(licence) && !(name in EXCEPTIONS));
    expect(refused).toEqual([]);
  });

  test('is listed as it is: npm run licences', () => {
    expect(readFileSync(join(checkout, 'docs/licences.md'), 'utf8')).toBe(licencesPage(checkout));
  });

  test('is what the sources import and what is installed with the app, with what these need', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['better-sqlite3', '@github/keytar', 'react', 'zod', 'axios']),
    );
    for (const never of ['electron', 'vitest', 'typescript', 'electron-builder'])
      expect(names).not.toContain(never);
  });

  test('has its texts gathered for the package', () => {
    const text = notices(checkout);
    for (const { name, version } of packages) expect(text).toContain(`${name} ${version}\nLicence: `);
    expect(text).toContain('Permission is hereby granted, free of charge');
  });
});

describe('the lock file', () => {
  test('is that of package.json', () => {
    for (const kind of ['dependencies', 'devDependencies'])
      expect(lock.packages[''][kind]).toEqual(manifest[kind]);
  });

  test('pins every package to a version of the registry and to its content', () => {
    const loose = Object.entries(lock.packages).filter(
      ([path, { integrity, inBundle, resolved = 'https://registry.npmjs.org/' }]) =>
        path !== '' &&
        inBundle !== true &&
        (!/^sha512-/.test(integrity ?? '') || !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

test.each([
  ['MIT', true],
  ['(MIT OR Apache-2.0)', true],
  ['(GPL-2.0 OR MIT)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['AGPL-3.0-only', false],
  ['LGPL-3.0', false],
  ['MPL-2.0', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE', false],
  ['unknown', false],
])('%s: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});
