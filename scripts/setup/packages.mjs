import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder, nodeExecutable } from './checkout.mjs';
import { npmCommand } from './npm-command.mjs';
import { SetUpError, say, secondsSince } from './terminal.mjs';

const REPORT_EVERY_MS = 5_000;

/** Installs the packages of package-lock.json when they are missing or are not the ones it names. */
export async function ensurePackages() {
  if (!packagesFit())
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], 'installing packages (npm ci)');
  // Where npm is told to ignore install scripts, the package that brings Node 24 has not fetched it yet.
  if (!existsSync(nodeExecutable)) {
    await npm(['rebuild', 'node', '--ignore-scripts=false'], 'installing Node 24 (npm rebuild node)');
  }
  if (!existsSync(nodeExecutable)) throw new SetUpError('npm did not bring Node 24. Run: npm ci');
}

/** Compares the lock file with npm's own record of what it put into node_modules. */
function packagesFit() {
  const record = join(checkoutFolder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = lockedPackages(record);
  const wanted = lockedPackages(join(checkoutFolder, 'package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

async function npm(args, what) {
  const startedAt = Date.now();
  say(`${what} …`);
  const report = setInterval(() => say(`${what}: ${secondsSince(startedAt)}`), REPORT_EVERY_MS);
  const { code, output } = await run(args);
  clearInterval(report);
  if (code !== 0) {
    throw new SetUpError(
      `${output}\nnpm could not install the packages. When its reason above is mended, run: npm ci`,
    );
  }
  say(`packages are there after ${secondsSince(startedAt)}`);
}

/** npm is quiet while all goes well: what it said is shown only when it failed. */
function run(npmArgs) {
  const { command, args } = npmCommand(npmArgs);
  const child = spawn(command, args, { cwd: checkoutFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
