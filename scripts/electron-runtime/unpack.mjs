import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { list } from 'tar';
import yauzl from 'yauzl';
import { progress, SetUpError } from '../setup/terminal.mjs';

/** Takes one file out of a package tarball. */
export async function unpackFromTarball(tarball, wanted, target) {
  const writing = [];
  await list({
    file: tarball,
    onReadEntry: (entry) => {
      if (entry.path === wanted) writing.push(pipeline(entry, createWriteStream(target)));
    },
  });
  if (writing.length !== 1) throw new SetUpError(`The package holds no ${wanted}.`);
  await Promise.all(writing);
}

/**
 * Unpacks one folder of a zip into `target`, with the files' modes.
 *
 * @param {{ folder: string, leaveOut: string[] }} choice `leaveOut` lists files, and folders with an ending
 *   slash, relative to `folder`
 */
export async function unpackZip(zipPath, { folder, leaveOut }, target) {
  const zip = await yauzl.openPromise(zipPath, { autoClose: false });
  try {
    const entries = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const wanted = entries.filter((entry) => isWanted(entry.fileName, folder, leaveOut));
    const total = wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    const shown = progress('unpacking Electron', total);
    let done = 0;
    for (const entry of wanted) {
      await unpackEntry(zip, entry, inside(target, entry.fileName.slice(folder.length)));
      done += entry.uncompressedSize;
      shown.update(done);
    }
    shown.end();
  } finally {
    zip.close();
  }
}

function isWanted(name, folder, leaveOut) {
  if (!name.startsWith(folder) || name.endsWith('/')) return false;
  const rest = name.slice(folder.length);
  return !leaveOut.some((left) => (left.endsWith('/') ? rest.startsWith(left) : rest === left));
}

function inside(target, name) {
  const path = resolve(target, name);
  if (!path.startsWith(target + sep))
    throw new SetUpError(`The archive would write outside its folder: ${name}`);
  return path;
}

async function unpackEntry(zip, entry, path) {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  // Set afterwards: a mode given at creation is cut down by the umask, and a root whose umask is 077 would
  // unpack an Electron that the unprivileged user, who runs it, cannot read.
  const isExecutable = ((entry.externalFileAttributes >>> 16) & 0o100) !== 0;
  await chmod(path, isExecutable ? 0o755 : 0o644);
}
