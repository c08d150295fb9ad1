import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { env, exit, stdout } from 'node:process';
import { giveFolder, letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { checkoutFolder } from '../setup/checkout.mjs';
import { onStop } from '../setup/stop.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { SetUpError, say } from '../setup/terminal.mjs';
import { buildStep, endToEndStep, lintStep, typesStep, unitStep } from './steps.mjs';

const NAMES = ['types', 'lint', 'unit', 'e2e'];

/**
 * `npm test`: everything that must hold. `--only=types,lint,unit,e2e` chooses among the steps; what else is
 * given goes to the test runners (a file name, for example).
 */
export async function main(args) {
  const { chosen, rest } = whatToRun(args);
  const checks = Promise.all([chosen.has('types') && typesStep(), chosen.has('lint') && lintStep()]);
  const ran = chosen.has('unit') || chosen.has('e2e') ? await runInSession(chosen, rest, checks) : [];
  const results = [...(await checks), ...ran].filter(Boolean);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function whatToRun(args) {
  const only = args.find((arg) => arg.startsWith('--only='));
  const names = only === undefined ? NAMES : only.slice('--only='.length).split(',');
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw new SetUpError(`there is no step "${unknown}". Steps: ${NAMES.join(', ')}`);
  return { chosen: new Set(names), rest: args.filter((arg) => arg !== only) };
}

/**
 * The tests run in a session of their own: a virtual display, a bus and a real keychain that hold nothing else,
 * and, when root started them, the unprivileged user, so that the sandbox under test is the true one.
 *
 * `checks` may still be at work beside the unit tests, which often wait. In the window they would cost the app what
 * it is tested for.
 */
async function runInSession(chosen, rest, checks) {
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, { headless: true });
  const built = chosen.has('e2e') ? [await buildStep()] : [];
  if (built.some((result) => result.failed > 0)) return built;

  const user = runUser();
  await letRead(user, checkoutFolder);
  await letReach(user, electron.dist);
  const results = join(checkoutFolder, 'test-results');
  await rm(results, { recursive: true, force: true });
  await giveFolder(user, results);
  const session = await openSession({ user, env, isolated: true });
  const ignoreStop = onStop(async (signal) => {
    say(`stopped (${signal})`);
    await session.close();
    exit(130);
  });
  try {
    const ran = [];
    if (chosen.has('unit')) ran.push(await unitStep({ session, results, electron, rest }));
    await checks;
    if (chosen.has('e2e')) ran.push(await endToEndStep({ session, results, electron, rest }));
    return [...built, ...ran];
  } finally {
    ignoreStop();
    await session.close();
  }
}
