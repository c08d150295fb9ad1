import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/**
 * Every package of which something reaches an owner: those the product's sources import, those listed under
 * "dependencies", and whatever these need in turn. Read from the sources and the lock file alone, so that it is the
 * same on every machine: what belongs to another system only is listed too.
 *
 * @returns {Array<{ name: string, version: string, licence: string, path: string }>} by name; `path` is the
 *   place in the lock file
 */
export function shippedPackages(checkout) {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')).packages;
  const roots = new Set([...Object.keys(lock[''].dependencies), ...importedPackages(join(checkout, 'src'))]);
  const taken = new Map();
  const open = [...roots].map((name) => ({ name, from: '' }));
  for (const { name, from } of open) {
    const path = placeOf(lock, name, from);
    // An optional peer that nobody installed.
    if (path === undefined || taken.has(path)) continue;
    const entry = lock[path];
    taken.set(path, {
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      licence: licenceOf(entry),
      path,
    });
    const needed = { ...entry.dependencies, ...entry.optionalDependencies };
    for (const next of Object.keys(needed)) open.push({ name: next, from: path });
  }
  return [...taken.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Old packages list several, any of which may be chosen, and name one of them in their own way. */
function licenceOf({ license }) {
  const named = Array.isArray(license) ? `(${license.join(' OR ')})` : license;
  return named?.replace('Apache2', 'Apache-2.0') ?? 'unknown';
}

/** As Node looks for it: beside the one that asks, then one folder up, to the top. */
function placeOf(lock, name, from) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock[path] !== undefined) return path;
    if (folder === '') return undefined;
  }
}

function importedPackages(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const names = files.flatMap((text) =>
    [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'.][^']*)'/g)].map(([, request]) =>
      packageOf(request),
    ),
  );
  // Electron is not bundled by us: it brings its own notices, LICENSE.electron.txt and LICENSES.chromium.html.
  return new Set(names.filter((name) => name !== 'electron' && !isBuiltIn(name)));
}

function packageOf(request) {
  return request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBuiltIn(name) {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
