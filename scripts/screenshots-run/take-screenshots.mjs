import { once } from 'node:events';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder, nodeExecutable } from '../setup/checkout.mjs';
import { onStop } from '../setup/stop.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { say } from '../setup/terminal.mjs';

const RUNNER = join(checkoutFolder, 'node_modules', '@playwright', 'test', 'cli.js');

/**
 * `npm run screenshots`: starts the real app against the practice Instagram with two shops and a day's work, and
 * puts pictures of its pages into docs/screenshots. What else is given goes to the runner.
 */
export async function main(rest) {
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, { headless: true });
  await ensureBuild();
  const user = runUser();
  await letRead(user, checkoutFolder);
  await letReach(user, electron.dist);
  const session = await openSession({ user, env, isolated: true });
  const ignoreStop = onStop(() => session.close());
  try {
    // Taken in a folder the run's user may write to, and copied from there.
    const taken = await session.folder('screenshots');
    const args = ['test', '--config=tests/screenshots/playwright.config.ts', '--reporter=line', ...rest];
    const child = session.start(nodeExecutable, [RUNNER, ...args], {
      cwd: checkoutFolder,
      env: {
        ...session.env,
        SHOPBELL_SCREENSHOTS: taken,
        SHOPBELL_TEST_RESULTS: await session.folder('screenshot-results'),
        SHOPBELL_TEST_ELECTRON: electron.executable,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
      wholeGroup: true,
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) return 1;
    say(`${await copyPictures(taken)} pictures are in docs/screenshots`);
    return 0;
  } finally {
    ignoreStop();
    await session.close();
  }
}

async function copyPictures(from) {
  const to = join(checkoutFolder, 'docs', 'screenshots');
  await mkdir(to, { recursive: true });
  const pictures = (await readdir(from)).filter((name) => name.endsWith('.png'));
  for (const name of pictures) await copyFile(join(from, name), join(to, name));
  return pictures.length;
}
