import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { checkoutFolder, nodeExecutable } from './checkout.mjs';
import { makeWorkFolder, removeLeftovers } from './leftovers.mjs';
import { SetUpError, say, secondsSince } from './terminal.mjs';

const OUT = join(checkoutFolder, 'out');
const STAMP = join(OUT, 'built-from');
/** On the same disk as out/, so that a finished build can be moved there in one step; and never in the repository. */
const WORK_PARENT = join(checkoutFolder, 'node_modules');
const BESIDE_SOURCES = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds main, preload and renderer into out/, when a source changed since the last build. The new build is made
 * elsewhere and takes the old one's place when it is whole: a build that breaks off changes nothing, and an app
 * that is starting meanwhile finds its files.
 */
export async function ensureBuild() {
  const sources = await hashOfSources();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === sources) return;
  const startedAt = Date.now();
  await removeLeftovers(WORK_PARENT, 'shopbell-build');
  const work = await makeWorkFolder(WORK_PARENT, 'shopbell-build');
  try {
    const built = join(work, 'new');
    await electronVite(built);
    await writeFile(join(built, 'built-from'), sources);
    if (existsSync(OUT)) await rename(OUT, join(work, 'old'));
    await rename(built, OUT);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say(`built in ${secondsSince(startedAt)}`);
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of [...BESIDE_SOURCES, ...(await sourceFiles('src'))]) {
    hash.update(path).update('\0');
    hash.update(await readFile(join(checkoutFolder, path))).update('\0');
  }
  return hash.digest('hex');
}

async function sourceFiles(folder) {
  const entries = await readdir(join(checkoutFolder, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(checkoutFolder.length + 1))
    .sort();
}

async function electronVite(outDir) {
  const script = join(checkoutFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(nodeExecutable, [script, 'build', `--outDir=${outDir}`, '--logLevel=warn'], {
    cwd: checkoutFolder,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new SetUpError(`the build failed:\n${output}`);
}
