import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { controlFile, desktopEntry } from './deb-files.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const config = load(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));
const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test('the deb asks for the keychain’s library and names what it is', () => {
  const control = controlFile(config, about, 'amd64');
  expect(control).toMatch(/^Package: shopbell$/m);
  expect(control).toMatch(/^Depends: .*libsecret-1-0/m);
  expect(control).toMatch(/^Depends: .*libnotify4/m);
  expect(control.endsWith('\n')).toBe(true);
});

test('a version before its release comes before it', () => {
  expect(controlFile(config, { ...about, version: '1.0.0-beta.1' }, 'arm64')).toMatch(
    /^Version: 1\.0\.0~beta\.1$/m,
  );
});

test('links of shopbell:// lead to the program, and its window to its icon', () => {
  const entry = desktopEntry(config);
  expect(entry).toMatch(/^MimeType=x-scheme-handler\/shopbell;$/m);
  expect(entry).toMatch(/^Exec=\/opt\/Shopbell\/shopbell %U$/m);
  expect(entry).toMatch(/^StartupWMClass=/m);
});
