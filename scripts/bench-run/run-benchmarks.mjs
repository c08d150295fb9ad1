import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder, nodeExecutable } from '../setup/checkout.mjs';
import { onStop } from '../setup/stop.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { SetUpError, say, secondsSince } from '../setup/terminal.mjs';

const ENDING = '.bench.ts';

/**
 * `npm run bench`: runs every bench/*.bench.ts, one after the other, each as a program of its own, and gathers
 * what they measured in bench/results.json. A benchmark writes a JSON array to the file that SHOPBELL_BENCH_RESULTS
 * names; SHOPBELL_TEST_ELECTRON is the Electron to measure in. Names given on the command line choose among them.
 */
export async function main(chosen) {
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, { headless: true });
  await ensureBuild();
  const user = runUser();
  await letRead(user, checkoutFolder);
  await letReach(user, electron.dist);
  const names = await benchmarks(chosen);
  const session = await openSession({ user, env, isolated: true });
  const ignoreStop = onStop(() => session.close());
  const failed = [];
  const results = [];
  try {
    for (const name of names) {
      const measured = await measure(name, { session, electron });
      if (measured === undefined) failed.push(name);
      else results.push(...measured);
    }
  } finally {
    ignoreStop();
    await session.close();
  }
  const stamp = { machine: describeMachine(electron), commit: currentCommit() };
  const file = join(checkoutFolder, 'bench', 'results.json');
  await writeFile(
    file,
    `${JSON.stringify(
      results.map((result) => ({ ...result, ...stamp })),
      null,
      2,
    )}\n`,
  );
  say(`${results.length} figures are in ${file}`);
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

async function benchmarks(chosen) {
  const files = await readdir(join(checkoutFolder, 'bench'));
  const all = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
  if (all.length === 0) throw new SetUpError('there is no benchmark in bench/');
  const unknown = chosen.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new SetUpError(`there is no benchmark "${unknown}". Benchmarks: ${all.join(', ')}`);
  return (chosen.length > 0 ? chosen : all).sort();
}

/** The figures of one benchmark; undefined when it failed. Its own lines go to the terminal as they come. */
async function measure(name, { session, electron }) {
  const startedAt = Date.now();
  say(`${name} …`);
  const folder = await session.folder(name);
  const file = join(folder, 'results.json');
  const child = session.start(nodeExecutable, [join(checkoutFolder, 'bench', name + ENDING)], {
    cwd: checkoutFolder,
    env: {
      ...session.env,
      SHOPBELL_BENCH_RESULTS: file,
      SHOPBELL_TEST_ELECTRON: electron.executable,
      TMPDIR: folder,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    wholeGroup: true,
  });
  const [code] = await once(child, 'exit');
  say(`${name}: ${code === 0 ? 'done' : 'FAILED'} (${secondsSince(startedAt)})`);
  return code === 0 ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

function describeMachine(electron) {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${platform}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${memory} GB, Electron ${electron.version}`;
}

function currentCommit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: checkoutFolder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    // A checkout without git, or without a first commit: the figures stand without one.
    return 'unknown';
  }
}
