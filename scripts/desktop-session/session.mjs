import { chown, copyFile, mkdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { makeWorkFolder, removeLeftovers } from '../setup/leftovers.mjs';
import { isProgram } from '../setup/system-libraries.mjs';
import { say } from '../setup/terminal.mjs';
import { endChild, startChild } from './child-processes.mjs';
import { startDisplay } from './display.mjs';
import { keyringFolder, SECRET_SERVICE, startKeyring } from './keyring.mjs';
import { isOnBus, startBus } from './message-bus.mjs';

/** Whether this machine lacks the desktop an app needs, so that a virtual one has to stand in. */
export function isHeadless(env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Brings what a window and a keychain need and this machine does not offer: a display, a session bus, a Secret
 * Service. On a desktop that has them nothing is started. `isolated` starts all of it anyway, with a home
 * folder that vanishes at the end: for tests.
 *
 * @returns a session: `env` for what runs in it, `start(command, args, options)`, and `close()`, which ends
 *   everything the session started, newest first
 */
export async function openSession({ user, env, isolated = false }) {
  await removeLeftovers(tmpdir(), 'shopbell-session');
  const folder = await makeWorkFolder(tmpdir(), 'shopbell-session');
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  const session = new Session({
    user,
    folder,
    env: await personalEnvironment({ user, env, isolated, folder }),
  });
  try {
    if (platform === 'linux') await session.bringWhatIsMissing(isolated);
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

class Session {
  #user;
  #folder;
  #children = [];
  isClosing = false;

  constructor({ user, folder, env }) {
    this.#user = user;
    this.#folder = folder;
    this.env = env;
  }

  async bringWhatIsMissing(isolated) {
    if (isolated || isHeadless(this.env)) {
      await this.#bring(startDisplay);
      if (!isolated)
        say(
          `no display here: using a virtual one (DISPLAY=${this.env.DISPLAY} XAUTHORITY=${this.env.XAUTHORITY})`,
        );
    }
    if (isolated || !this.env.DBUS_SESSION_BUS_ADDRESS) {
      if (!isProgram('dbus-daemon')) return this.#goWithoutKeychain();
      // Assistive technology is not on a bus that only we can reach; looking for it costs every start a moment.
      Object.assign(this.env, { NO_AT_BRIDGE: '1' });
      await this.#bring((input) => startBus({ ...input, isolated }));
    } else if (isOnBus(SECRET_SERVICE, { user: this.#user, env: this.env, orStartable: true })) {
      return;
    }
    if (!isProgram('gnome-keyring-daemon')) return this.#goWithoutKeychain();
    await this.#bring(startKeyring);
    if (!isolated) say(`no keychain here: using a gnome-keyring of its own in ${keyringFolder(this.env)}`);
  }

  /** @param {import('node:child_process').SpawnOptions & { wholeGroup?: boolean }} options see endChild */
  start(command, args, { wholeGroup = false, ...options }) {
    const child = startChild(command, args, { user: this.#user, env: this.env, ...options });
    this.#children.push({ child, wholeGroup });
    return child;
  }

  /** A new folder of the run user that is removed with the session. */
  async folder(name) {
    const path = join(this.#folder, name);
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (this.#user !== undefined) await chown(path, this.#user.uid, this.#user.gid);
    return path;
  }

  async close() {
    this.isClosing = true;
    for (const { child, wholeGroup } of this.#children.splice(0).reverse())
      await endChild(child, { wholeGroup });
    // Repeated, because processes that have just been told to end may still write.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  /** Only on a desktop: without one, these programs were brought before. The app itself says what it means. */
  #goWithoutKeychain() {
    say(
      'no keychain here: logins last until the app is closed. To keep them: sudo apt-get install gnome-keyring',
    );
  }

  async #bring(start) {
    const { child, env } = await start({ user: this.#user, folder: this.#folder, env: this.env });
    this.#children.push({ child, wholeGroup: false });
    Object.assign(this.env, env);
  }
}

/** The caller's environment, with the folders, buses and names of the user it is for. */
async function personalEnvironment({ user, env, isolated, folder }) {
  const personal = { ...env };
  if (user === undefined && !isolated) return personal;
  const theirs = /^(HOME|USER|LOGNAME|MAIL|SUDO_.*|XDG_.*|DBUS_.*|npm_.*|WAYLAND_DISPLAY)$/;
  for (const name of Object.keys(personal)) if (theirs.test(name)) delete personal[name];
  const home = isolated ? folder : user.home;
  Object.assign(personal, { HOME: home, XDG_RUNTIME_DIR: folder });
  // So that what tests leave behind goes with the session.
  if (isolated) personal.TMPDIR = folder;
  if (user !== undefined) Object.assign(personal, { USER: user.name, LOGNAME: user.name });
  if (user !== undefined && env.DISPLAY && !isolated)
    personal.XAUTHORITY = await handOverAuthority({ user, env, folder });
  return personal;
}

/** A display that root opened: its key is copied for the run user, who cannot read root's files. */
async function handOverAuthority({ user, env, folder }) {
  const copy = join(folder, 'Xauthority');
  try {
    await copyFile(env.XAUTHORITY || join(homedir(), '.Xauthority'), copy);
    await chown(copy, user.uid, user.gid);
  } catch (error) {
    // Displays without a key have no such file, and let every local user in.
    if (error.code !== 'ENOENT') throw error;
  }
  return copy;
}
