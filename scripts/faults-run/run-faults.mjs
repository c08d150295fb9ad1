import { once } from 'node:events';
import { join } from 'node:path';
import { env } from 'node:process';
import { giveFolder, letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder, nodeExecutable } from '../setup/checkout.mjs';
import { onStop } from '../setup/stop.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { SetUpError } from '../setup/terminal.mjs';

const PLAIN_ROUNDS = 45;
const ELECTRON_ROUNDS = 5;
const PROGRAM = join(checkoutFolder, 'tests', 'faults', 'rounds.ts');

/**
 * `npm run faults [-- plain [electron]]`: kills the app at random moments of a stream of messages and replies, so
 * many rounds without Electron and so many in the real window, and counts what is lost and what comes twice.
 */
export async function main([plain = PLAIN_ROUNDS, electronRounds = ELECTRON_ROUNDS]) {
  const rounds = [wholeNumber(plain), wholeNumber(electronRounds)];
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, { headless: true });
  await ensureBuild();
  const user = runUser();
  await letRead(user, checkoutFolder);
  await letReach(user, electron.dist);
  // What a bad round leaves behind is evidence, so it lies where it is found again.
  const results = join(checkoutFolder, 'test-results', `faults-${Date.now()}`);
  await giveFolder(user, results);
  const session = await openSession({ user, env, isolated: true });
  const ignoreStop = onStop(() => session.close());
  try {
    const child = session.start(nodeExecutable, [PROGRAM, ...rounds.map(String), results], {
      cwd: checkoutFolder,
      env: { ...session.env, SHOPBELL_TEST_ELECTRON: electron.executable },
      stdio: ['ignore', 'inherit', 'inherit'],
      wholeGroup: true,
    });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } finally {
    ignoreStop();
    await session.close();
  }
}

function wholeNumber(text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new SetUpError(`"${text}" is no number of rounds. Say: npm run faults -- 5 1`);
}
