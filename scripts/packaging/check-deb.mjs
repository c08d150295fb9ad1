import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A PNG says its width and height as its first two numbers. */
const PNG_SIZE_AT = 16;

/**
 * What is wrong with a deb, looked at as it would lie on an owner's disk: it is unpacked below a scratch folder and
 * nothing of it is run or installed here.
 *
 * @param {string} deb
 * @param {object} config electron-builder.yml
 * @returns {string[]}
 */
export function debTroubles(deb, config) {
  const root = mkdtempSync(join(tmpdir(), 'shopbell-installed-'));
  try {
    execFileSync('dpkg-deb', ['-x', deb, root], { stdio: 'pipe' });
    const owners = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8', maxBuffer: 64e6 });
    return [...installedTroubles(root, config), ...ownerTroubles(owners)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same of what lies below `root` as below "/". */
export function installedTroubles(root, { productName, linux, protocols }) {
  const name = linux.executableName;
  const program = `/opt/${productName}/${name}`;
  const entryFile = `usr/share/applications/${name}.desktop`;
  const entry = fieldsOf(textOf(join(root, entryFile)));
  const icons = iconsOf(root, entry.Icon);
  const schemes = [protocols].flat().flatMap(({ schemes: names }) => names);
  return [
    !isProgram(join(root, program)) && `${program} is no program`,
    linkedFrom(root, `usr/bin/${name}`) !== program && `/usr/bin/${name} does not lead to ${program}`,
    entry.Exec !== `${program} %U` && `${entryFile} starts "${entry.Exec}"`,
    entry.Type !== 'Application' && `${entryFile} is no application's`,
    ...schemes.map(
      (scheme) =>
        !entry.MimeType?.includes(`x-scheme-handler/${scheme};`) && `${scheme}:// does not lead to it`,
    ),
    icons.length === 0 && `there is no icon named ${entry.Icon}`,
    ...icons.map(({ folder, size }) => size !== folder && `the icon in ${folder} is ${size ?? 'no picture'}`),
    !icons.some(({ folder }) => folder === '48x48') && 'there is no icon of 48x48, which menus ask for',
    (modeOf(join(root, 'opt', productName, 'chrome-sandbox')) & 0o7777) !== 0o4755 &&
      'the helper of the sandbox has not its rights',
  ].filter((trouble) => trouble !== false);
}

/** Whoever installs it must not get files of somebody on the machine that made it. */
function ownerTroubles(listing) {
  const strange = listing.split('\n').filter((line) => line !== '' && !line.includes(' root/root '));
  return strange.length > 0 ? [`${strange.length} files belong to somebody else than root`] : [];
}

function fieldsOf(text) {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
}

function iconsOf(root, name) {
  const theme = join(root, 'usr/share/icons/hicolor');
  return foldersIn(theme).map((folder) => ({
    folder,
    size: pictureSize(join(theme, folder, 'apps', `${name}.png`)),
  }));
}

function foldersIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    // None is there, and that is what is told.
    return [];
  }
}

function pictureSize(file) {
  try {
    const bytes = readFileSync(file);
    return `${bytes.readUInt32BE(PNG_SIZE_AT)}x${bytes.readUInt32BE(PNG_SIZE_AT + 4)}`;
  } catch {
    // Not there, or too short for one.
    return null;
  }
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Everything that should stand in it is told to be missing.
    return '';
  }
}

function isProgram(file) {
  return (modeOf(file) & 0o170000) === 0o100000 && (modeOf(file) & 0o111) === 0o111;
}

function modeOf(file) {
  try {
    return statSync(file).mode;
  } catch {
    // One that is not there has no rights.
    return 0;
  }
}

function linkedFrom(root, path) {
  const file = join(root, path);
  try {
    return lstatSync(file).isSymbolicLink() ? resolve('/', 'usr/bin', readlinkSync(file)) : null;
  } catch {
    // Nothing is there.
    return null;
  }
}
