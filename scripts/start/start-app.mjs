import { chmod, chown, copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { giveFolder, letReach, letRead, runUser } from '../desktop-session/run-user.mjs';
import { isHeadless, openSession } from '../desktop-session/session.mjs';
import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { checkoutFolder } from '../setup/checkout.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { SetUpError } from '../setup/terminal.mjs';
import { runApp } from './run-app.mjs';

/**
 * `npm start -- FLAGS`: everything after the two dashes goes to the app. Only `--verbose` is ours: it shows
 * what Chromium itself writes.
 */
export async function main(args) {
  const isVerbose = args.includes('--verbose');
  const electron = await ensureElectron();
  const user = runUser();
  // The run user is at home on no desktop, so it needs a bus and a keychain of its own even where root has them.
  await ensureSystemLibraries(electron, { headless: isHeadless(env) || user !== undefined });
  await ensureBuild();
  await letRead(user, checkoutFolder);
  await letReach(user, electron.dist);
  const session = await openSession({ user, env });
  try {
    const flags = await usableFlags(
      args.filter((flag) => flag !== '--verbose'),
      { user, session },
    );
    return await runApp({ session, electron, flags, isVerbose });
  } finally {
    await session.close();
  }
}

/** The flags that name files, with whole paths, and with the files made usable for the run user. */
async function usableFlags(flags, { user, session }) {
  const usable = [];
  for (const flag of flags) {
    const [name, ...rest] = flag.split('=');
    const value = rest.join('=');
    if (name === '--user-data-dir' && value !== '') {
      const folder = fromCaller(value);
      await giveFolder(user, folder);
      usable.push(`${name}=${folder}`);
    } else if (name === '--configure' && value !== '') {
      usable.push(`${name}=${await configurationFor(user, fromCaller(value), session)}`);
    } else {
      usable.push(flag);
    }
  }
  return usable;
}

/** npm runs scripts in the checkout and leaves the caller's folder in INIT_CWD. */
function fromCaller(path) {
  return resolve(env.INIT_CWD ?? process.cwd(), path);
}

/** The file holds secrets: the run user gets a copy that nobody else reads and that vanishes with the session. */
async function configurationFor(user, file, session) {
  if (user === undefined) return file;
  const copy = join(await session.folder('configure'), 'configure.json');
  try {
    await copyFile(file, copy);
  } catch (error) {
    throw new SetUpError(`--configure: ${file} cannot be read (${error.code}).`);
  }
  await chmod(copy, 0o600);
  await chown(copy, user.uid, user.gid);
  return copy;
}
