import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder, nodeExecutable } from '../setup/checkout.mjs';
import { SetUpError, say, secondsSince } from '../setup/terminal.mjs';
import { countPlaywright, countVitest } from './count.mjs';

/** What the steps write is kept and shown only when they fail, perhaps in a log file. */
const PLAIN_TEXT = { NO_COLOR: '1', FORCE_COLOR: undefined };
/** Playwright colours its workers' output unless it is told so in its own way. */
const PLAIN_PLAYWRIGHT = { NO_COLOR: undefined, FORCE_COLOR: '0' };
const LAYERS = ['src/shared', 'src/practice', 'src/main', 'src/preload', 'src/renderer', 'tests'];

/** Each step answers how much passed and failed; a step that is one check counts as one. */

export function typesStep() {
  return oneCheck('types', async () => {
    const outputs = [];
    for (const layer of LAYERS)
      outputs.push(await run(packageScript('typescript', 'bin/tsc'), ['-p', layer]));
    return combine(outputs);
  });
}

export function lintStep() {
  return oneCheck('lint', () => run(packageScript('@biomejs/biome', 'bin/biome'), ['ci', '--colors=off']));
}

export function buildStep() {
  return oneCheck('build', async () => {
    try {
      await ensureBuild();
      return { code: 0, output: '' };
    } catch (error) {
      // The build's own report is this step's output; anything else is a fault of these scripts.
      if (!(error instanceof SetUpError)) throw error;
      return { code: 1, output: error.message };
    }
  });
}

export async function unitStep({ session, results, electron, rest }) {
  const report = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tests('unit and integration tests', session, report, countVitest, () =>
    runInSession(
      session,
      packageScript('vitest', 'vitest.mjs'),
      ['run', '--configLoader=native', ...reporters, ...rest],
      {
        ...PLAIN_TEXT,
        SHOPBELL_TEST_CACHE: join(results, 'cache'),
        SHOPBELL_TEST_ELECTRON: electron.executable,
      },
    ),
  );
}

export async function endToEndStep({ session, results, electron, rest }) {
  const report = join(results, 'e2e.json');
  const args = [
    'test',
    '--config=tests/e2e/playwright.config.ts',
    '--forbid-only',
    '--reporter=list,json',
    ...rest,
  ];
  return tests('end-to-end tests', session, report, countPlaywright, () =>
    runInSession(session, packageScript('@playwright/test', 'cli.js'), args, {
      ...PLAIN_PLAYWRIGHT,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      SHOPBELL_TEST_RESULTS: join(results, 'e2e'),
      SHOPBELL_TEST_ELECTRON: electron.executable,
    }),
  );
}

async function oneCheck(name, check) {
  const startedAt = Date.now();
  const { code, output } = await check();
  if (code === 0) {
    say(`${name}: ok (${secondsSince(startedAt)})`);
    return { passed: 1, failed: 0 };
  }
  stdout.write(`${output.trimEnd()}\n`);
  say(`${name}: FAILED (${secondsSince(startedAt)})`);
  return { passed: 0, failed: 1 };
}

async function tests(name, session, report, count, runTests) {
  const startedAt = Date.now();
  say(`${name} …`);
  const { code, output } = await runTests();
  // Stopped by the user: what the runner says about being interrupted is of no interest.
  if (session.isClosing) return { passed: 0, failed: 1 };
  const counted = await countReport(report, count);
  // A runner that ended badly without a failed test (no test found, a crash) has not passed.
  const failed = counted.failed === 0 && (code !== 0 || counted.passed === 0) ? 1 : counted.failed;
  if (failed > 0) stdout.write(`${output.trimEnd()}\n`);
  say(`${name}: ${counted.passed} passed, ${failed} failed (${secondsSince(startedAt)})`);
  return { passed: counted.passed, failed };
}

async function countReport(report, count) {
  try {
    return count(JSON.parse(await readFile(report, 'utf8')));
  } catch {
    // The runner ended before it wrote its report; its exit code and output say why.
    return { passed: 0, failed: 0 };
  }
}

function packageScript(name, path) {
  return join(checkoutFolder, 'node_modules', name, path);
}

function run(script, args) {
  return collect(
    spawn(nodeExecutable, [script, ...args], {
      cwd: checkoutFolder,
      env: { ...env, ...PLAIN_TEXT },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function runInSession(session, script, args, variables) {
  return collect(
    session.start(nodeExecutable, [script, ...args], {
      cwd: checkoutFolder,
      env: { ...session.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      wholeGroup: true,
    }),
  );
}

function collect(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function combine(outputs) {
  return {
    code: outputs.some(({ code }) => code !== 0) ? 1 : 0,
    output: outputs.map(({ output }) => output).join(''),
  };
}
