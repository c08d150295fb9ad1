import { existsSync } from 'node:fs';
import { chmod, chown, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { endChild } from '../desktop-session/child-processes.mjs';
import { letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder } from '../setup/checkout.mjs';
import { ensureSystemLibraries, isProgram } from '../setup/system-libraries.mjs';
import { SetUpError, say, secondsSince } from '../setup/terminal.mjs';
import { sandboxTroubles } from './sandbox.mjs';
import { answerByKeys, collect, untilLine, within } from './watch-app.mjs';

const UNPACKED = join(checkoutFolder, 'dist', 'linux-unpacked', 'shopbell');
/** Flags that must open nothing in a packaged app. */
const DOORS = ['--inspect=0', '--js-flags=--expose-gc'];

/**
 * `npm run smoke`: starts the packaged app as an owner would and has it do the one thing it is for. Its fuses keep
 * every test driver out, so it is watched from outside: its lines on the terminal, its processes, its ports, and real
 * key presses on a display of its own. `--development` does the same with the built sources; `--app=FILE` with
 * another packaged app.
 */
export async function main(args) {
  if (platform !== 'linux')
    throw new SetUpError('the smoke test needs an X display of its own: run it on Linux');
  if (!isProgram('xdotool'))
    throw new SetUpError('real keys are pressed by xdotool: sudo apt-get install xdotool');
  const startedAt = Date.now();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron, { headless: true });
  const target = await targetOf(args, electron);
  const user = runUser();
  await letRead(user, checkoutFolder);
  await letReach(user, target.executable);
  const session = await openSession({ user, env, isolated: true });
  try {
    const failures = await check(session, target);
    for (const failure of failures) say(`FAILED: ${failure}`);
    say(
      `smoke test of ${target.name}: ${failures.length === 0 ? 'ok' : 'FAILED'} (${secondsSince(startedAt)})`,
    );
    return failures.length === 0 ? 0 : 1;
  } finally {
    await session.close();
  }
}

async function targetOf(args, electron) {
  if (args.includes('--development')) {
    await ensureBuild();
    return {
      name: 'the built sources',
      executable: electron.executable,
      before: [checkoutFolder],
      isPackaged: false,
    };
  }
  const named = args.find((arg) => arg.startsWith('--app='))?.slice('--app='.length);
  const executable = named ?? UNPACKED;
  if (!existsSync(executable))
    throw new SetUpError(`there is no packaged app at ${executable}. Make one: npm run package -- --dir`);
  await giveSandboxItsRights(join(executable, '..', 'chrome-sandbox'));
  return { name: executable, executable, before: [], isPackaged: true };
}

/** An installer does this; an unpacked folder has nobody who did. */
async function giveSandboxItsRights(helper) {
  if (getuid() !== 0 || !existsSync(helper)) return;
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
}

async function check(session, target) {
  const failures = [];
  const expectThat = (isSo, otherwise) => {
    say(`${isSo ? 'ok' : 'not ok'}: ${otherwise.split(': ')[0]}`);
    if (!isSo) failures.push(otherwise);
  };
  const folder = await session.folder('data');
  const start = (flags) => collect(session, target.executable, [...target.before, ...flags]);

  const { version } = JSON.parse(await readFile(join(checkoutFolder, 'package.json'), 'utf8'));
  const told = await start(['--version', `--user-data-dir=${folder}`]).ended;
  expectThat(
    told.code === 0 && told.output.trim() === version,
    `it tells its version: "${told.output.trim()}"`,
  );

  const port = await freePort();
  const doors = target.isPackaged ? [...DOORS, `--remote-debugging-port=${port}`] : [];
  const app = start(['--practice', `--user-data-dir=${folder}`, ...doors]);
  try {
    await untilLine(app, /^connected @/m, 'the practice shop opens');
    await untilLine(app, /^DM from /m, 'a message arrives');
    await untilLine(app, /^reply sent$/m, 'the example is answered');
    expectThat(true, 'the practice shop opens, a message arrives, the example is answered');

    const answered = app.output().match(/^reply sent$/gm).length;
    await answerByKeys(session, 'Yes, we can do that until Saturday.');
    await untilLine(
      app,
      new RegExp(`(^reply sent$[^]*){${answered + 1}}`, 'm'),
      'an answer typed by key leaves',
    );
    expectThat(true, 'an answer typed by key leaves');

    const troubles = await sandboxTroubles(target.executable);
    expectThat(troubles.length === 0, `every page is in its sandbox: ${troubles.join('; ')}`);
    if (target.isPackaged) {
      expectThat(!(await answers(port)), 'no debugger is let in: the port answers');
      expectThat(
        !/Debugger listening/.test(app.errors()),
        'no inspector is started: it says that it listens',
      );
    }
    const second = await within(15_000, start([`--user-data-dir=${folder}`]).ended, 'a second start ends');
    expectThat(second.code === 0, `a second start hands over to the first: it ended with ${second.code}`);
  } catch (error) {
    // The first thing that does not come makes the rest meaningless; what the app said tells why.
    failures.push(`${error.message}\n${app.output()}\n${app.errors().slice(-3000)}`);
  } finally {
    await endChild(app.child);
  }
  const { code } = await app.ended;
  expectThat(code === 0, `it ends in good order: with ${code}`);
  return failures;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
