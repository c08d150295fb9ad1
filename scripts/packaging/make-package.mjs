import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ownVersion } from '../electron-runtime/own-electron.mjs';
import { notices } from '../licences/notices.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder, nodeExecutable } from '../setup/checkout.mjs';
import { SetUpError, say } from '../setup/terminal.mjs';
import { checkFuses } from './check-fuses.mjs';
import { placeArguments } from './place-of-releases.mjs';

/** The database runs in a Node of its own there, which reads no archive. */
const DATABASE_NODE = [
  `--config.extraResources.from=${nodeExecutable}`,
  '--config.extraResources.to=node',
  ...['**/*.node', 'package.json', 'out/main/**', 'node_modules/better-sqlite3/**'].map(
    (files) => `--config.asarUnpack=${files}`,
  ),
];
const PROCESSORS = new Set(['--x64', '--arm64', '--universal']);

/** `npm run package`: installers for this platform in dist/. With `--dir` only the unpacked app, for a look. */
export async function main(args) {
  const electron = await ensureElectron();
  const isInstaller = !args.includes('--dir');
  if (electron.kind !== 'own' && isInstaller) {
    throw new SetUpError(
      `installers carry Electron ${ownVersion} and no other, and it could not be downloaded here. On a machine that reaches its release host run: npm run package. Here you can look at an unpacked app: npm run package -- --dir`,
    );
  }
  await ensureBuild();
  await writeFile(join(checkoutFolder, 'out', 'third-party-notices.txt'), notices(checkoutFolder));
  const code = electron.kind === 'own' ? await build(electron, args) : await buildForALook(electron, args);
  if (code !== 0) return code;
  await checkFuses(join(checkoutFolder, 'dist'));
  say(isInstaller ? 'installers are in dist/' : 'the unpacked app is in dist/');
  return 0;
}

/** The development Electron's own launcher must not come along: without it the folder is a plain Electron. */
async function buildForALook(electron, args) {
  say(
    `this unpacked app carries the development Electron ${electron.version}, and a Node for its database: it shows how the package is put together and starts as it would, and is not for use`,
  );
  const plain = await mkdtemp(join(tmpdir(), 'shopbell-electron-'));
  const launcher = join(electron.dist, 'resources', 'app');
  try {
    await cp(electron.dist, plain, { recursive: true, filter: (path) => path !== launcher });
    return await build({ version: electron.version, dist: plain }, [...DATABASE_NODE, ...args]);
  } finally {
    await rm(plain, { recursive: true, force: true });
  }
}

async function build({ version, dist }, args) {
  await rm(join(checkoutFolder, 'dist'), { recursive: true, force: true });
  const script = join(checkoutFolder, 'node_modules', 'electron-builder', 'cli.js');
  const electron = [`--config.electronVersion=${version}`];
  // The one at hand is for this processor; for others the packager fetches theirs.
  if (!args.some((arg) => PROCESSORS.has(arg))) electron.push(`--config.electronDist=${dist}`);
  const notes = join(checkoutFolder, 'out', 'release-notes.md');
  const feed = existsSync(notes) ? [`--config.releaseInfo.releaseNotesFile=${notes}`] : [];
  const more = [...electron, ...feed, ...placeArguments(env.GITHUB_REPOSITORY)];
  const child = spawn(nodeExecutable, [script, '--publish=never', ...more, ...args], {
    cwd: checkoutFolder,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
