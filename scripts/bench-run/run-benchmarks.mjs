import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { figures } from '../../bench/figures.ts';
import { giveFolder, letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { cacheFolder } from '../setup/cache-folder.mjs';
import { checkoutFolder, nodeExecutable } from '../setup/checkout.mjs';
import { onStop } from '../setup/stop.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { SetUpError, say, secondsSince } from '../setup/terminal.mjs';
import { barsOf, withRatio } from './bars.mjs';
import { tableOf } from './table.mjs';

const PROFILE = '--profile';

/**
 * `npm run bench`: measures every figure of bench/figures.ts, one program bench/*.bench.ts after the other, gathers
 * what they measured in bench/results.json and holds it against the bars. Figures named on the command line choose
 * among them, `acting` all that begin with `acting.`. `--profile` keeps profiles of the programs and traces of every app they start in test-results: a figure
 * measured so is no figure. A program writes a JSON array to the file that SHOPBELL_BENCH_RESULTS names; SHOPBELL_TEST_ELECTRON is
 * the Electron to measure in, SHOPBELL_BENCH_CACHE a folder that is still there in the next run.
 *
 * @returns the exit code: 1 when a program failed or a bar was missed
 */
export async function main(args) {
  const chosen = args.filter((arg) => arg !== PROFILE);
  const programs = programsFor(chosen);
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, { headless: true });
  await ensureBuild();
  const user = runUser();
  await letRead(user, checkoutFolder);
  await letReach(user, electron.dist);
  const cache = join(cacheFolder(), 'bench');
  await giveFolder(user, cache);
  const profiles = args.includes(PROFILE)
    ? join(checkoutFolder, 'test-results', `profile-${Date.now()}`)
    : null;
  if (profiles !== null) await giveFolder(user, profiles);
  const session = await openSession({ user, env, isolated: true });
  const ignoreStop = onStop(() => session.close());
  const failed = [];
  const results = [];
  try {
    for (const program of programs) {
      const measured = await measure(program, { session, electron, cache, profiles });
      if (measured === undefined) failed.push(program);
      else results.push(...measured);
    }
  } finally {
    ignoreStop();
    await session.close();
  }
  const complete = results.map((result) => withRatio(result, figures[result.name]));
  const stamp = { machine: describeMachine(electron), commit: currentCommit() };
  const file = join(checkoutFolder, 'bench', 'results.json');
  await writeFile(
    file,
    `${JSON.stringify(
      complete.map((result) => ({ ...result, ...stamp })),
      null,
      2,
    )}\n`,
  );
  say(`\n${tableOf(complete, figures)}\n`);
  const missed = complete.filter((result) =>
    barsOf(result, figures[result.name]).some(({ isKept }) => !isKept),
  );
  say(`${complete.length} figures are in ${file}`);
  if (profiles !== null)
    say(`profiles and traces are in ${profiles}: open them in Chromium's developer tools`);
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`);
  if (missed.length > 0) say(`missed: ${[...new Set(missed.map(({ name }) => name))].join(', ')}`);
  return failed.length + missed.length === 0 ? 0 : 1;
}

function programsFor(chosen) {
  const all = Object.keys(figures);
  const meant = (name) => all.filter((each) => each === name || each.startsWith(`${name}.`));
  const unknown = chosen.find((name) => meant(name).length === 0);
  if (unknown !== undefined)
    throw new SetUpError(`there is no figure "${unknown}". Figures: ${all.join(', ')}`);
  const names = chosen.length > 0 ? chosen.flatMap(meant) : all;
  return [...new Set(names.map((name) => figures[name].program))];
}

/** The figures of one program; undefined when it failed. Its own lines go to the terminal as they come. */
async function measure(name, { session, electron, cache, profiles }) {
  const startedAt = Date.now();
  say(`${name} …`);
  const folder = await session.folder(name);
  const file = join(folder, 'results.json');
  const program = join(checkoutFolder, 'bench', `${name}.bench.ts`);
  const profiling = profiles === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  const child = session.start(nodeExecutable, [...profiling, program], {
    cwd: checkoutFolder,
    env: {
      ...session.env,
      SHOPBELL_BENCH_RESULTS: file,
      SHOPBELL_BENCH_CACHE: cache,
      SHOPBELL_TEST_ELECTRON: electron.executable,
      ...(profiles !== null && { SHOPBELL_BENCH_PROFILE: profiles }),
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
