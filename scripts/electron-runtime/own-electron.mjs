import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arch, env, execPath, platform } from 'node:process';
import { downloadArtifact } from '@electron/get';
import { cacheFolder } from '../setup/cache-folder.mjs';
import { progress, say } from '../setup/terminal.mjs';

const RELEASE_HOST = 'https://github.com/electron/electron/releases/download/';
const REACH_LIMIT_MS = 8_000;
const REMEMBER_MS = 24 * 60 * 60 * 1000;

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('electron/package.json'));

export const ownVersion = require('electron/package.json').version;

/** The electron package's own binary, when it was downloaded completely; else undefined. */
export function findOwnElectron() {
  const dist = join(packageFolder, 'dist');
  const named = join(packageFolder, 'path.txt');
  if (!existsSync(named) || !existsSync(join(dist, 'version'))) return undefined;
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const executable = join(dist, readFileSync(named, 'utf8'));
  if (version !== ownVersion || !existsSync(executable)) return undefined;
  return { dist, executable };
}

/**
 * Downloads the electron package's binary from its release host (or the mirror set for it). Answers undefined
 * when that host cannot be reached; that answer is remembered for a day, because a machine behind a closed
 * network would otherwise wait for it at each start. `tryAgain` asks anyway.
 */
export async function downloadOwnElectron({ tryAgain }) {
  const memory = join(cacheFolder(), 'release-host.json');
  if (!tryAgain && (await failedLately(memory))) return undefined;
  const reached = await reachReleaseHost();
  if (!reached.ok) {
    say(`Electron's release host cannot be reached (${reached.why})`);
    await remember(memory);
    return undefined;
  }
  const shown = progress(`downloading Electron ${ownVersion}`, 0);
  try {
    await downloadArtifact({
      version: ownVersion,
      artifactName: 'electron',
      platform,
      arch,
      checksums: require('electron/checksums.json'),
      cacheRoot: env.electron_config_cache,
      downloadOptions: { quiet: true, getProgressCallback: ({ transferred }) => shown.update(transferred) },
    });
  } catch (error) {
    say(`Electron's release host broke off: ${error.message}`);
    await remember(memory);
    return undefined;
  } finally {
    shown.end();
  }
  await unpackDownloaded();
  return findOwnElectron();
}

/** The package's own installer finds the file we just downloaded in its cache and unpacks it. */
async function unpackDownloaded() {
  const child = spawn(execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await new Promise((resolve) => child.once('close', resolve));
}

async function reachReleaseHost() {
  const host = env.npm_config_electron_mirror || env.ELECTRON_MIRROR || RELEASE_HOST;
  try {
    const address = new URL(`v${ownVersion}/SHASUMS256.txt`, host);
    const answer = await fetch(address, { signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    await answer.body?.cancel();
    return answer.ok ? { ok: true } : { ok: false, why: `${address.host} answers ${answer.status}` };
  } catch (error) {
    return { ok: false, why: error.cause?.code ?? error.message };
  }
}

async function failedLately(memory) {
  try {
    const { version, at } = JSON.parse(await readFile(memory, 'utf8'));
    return version === ownVersion && Date.now() - at < REMEMBER_MS;
  } catch {
    // Nothing is remembered yet, or the note is damaged: ask the host.
    return false;
  }
}

async function remember(memory) {
  await mkdir(dirname(memory), { recursive: true, mode: 0o755 });
  await writeFile(memory, JSON.stringify({ version: ownVersion, at: Date.now() }));
}
