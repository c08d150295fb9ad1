import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { arch, env, getuid, platform } from 'node:process';
import { checkoutFolder } from './checkout.mjs';
import { SetUpError, say, secondsSince } from './terminal.mjs';

/** Debian's names; the second is the name since the change to 64-bit times (Debian 13, Ubuntu 24.04). */
const WINDOW_PACKAGES = [
  ['libnss3'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libgbm1'],
  ['libasound2', 'libasound2t64'],
  ['libsecret-1-0'],
];
const HEADLESS_PACKAGES = [
  ['xvfb'],
  ['dbus'],
  ['gnome-keyring'],
  ['dunst'],
  ['xfce4-panel'],
  ['xdotool'],
  ['fonts-noto-core'],
  ['fonts-noto-color-emoji'],
];
const HEADLESS_PROGRAMS = [
  'Xvfb',
  'dbus-daemon',
  'dbus-send',
  'gnome-keyring-daemon',
  'dunst',
  'xfce4-panel',
  'xdotool',
];
/** Without them screenshots of the virtual display show boxes instead of emoji and of half the world's scripts. */
const FONTS = ['NotoSans-Regular.ttf', 'NotoColorEmoji.ttf'].map(
  (name) => `/usr/share/fonts/truetype/noto/${name}`,
);
const REPORT_EVERY_MS = 5_000;

/**
 * Linux: makes sure that the shared libraries of Electron and of the keychain are there, and, where `headless`,
 * the virtual display and keychain. Installs them as root; else names the one command that does.
 */
export async function ensureSystemLibraries(electron, { headless = false } = {}) {
  if (platform !== 'linux') return;
  const missing = whatIsMissing(electron, headless);
  if (missing.length === 0) return;
  say(`missing on this machine: ${missing.join(', ')}`);
  if (!isProgram('apt-get')) {
    throw new SetUpError(
      `install what provides these with this system's package manager: ${missing.join(', ')}`,
    );
  }
  const packages = headless ? [...WINDOW_PACKAGES, ...HEADLESS_PACKAGES] : WINDOW_PACKAGES;
  if (getuid() !== 0) {
    const names = packages.map((choice) => choice.find(isAvailable) ?? choice[0]);
    throw new SetUpError(`run this once, then start again:\n  sudo apt-get install -y ${names.join(' ')}`);
  }
  await installFor(packages, missing.every(isFont));
  const still = whatIsMissing(electron, headless).filter((name) => !isFont(name));
  if (still.length > 0) throw new SetUpError(`still missing after the installation: ${still.join(', ')}`);
}

function whatIsMissing(electron, headless) {
  const keychain = join(
    checkoutFolder,
    'node_modules',
    'keytar',
    'prebuilds',
    `linux-${arch}`,
    'keytar.node',
  );
  const libraries = [electron.executable, keychain].filter(existsSync).flatMap(missingLibraries);
  const programs = headless ? HEADLESS_PROGRAMS.filter((program) => !isProgram(program)) : [];
  // Fonts are a nicety: brought where we may, never asked for.
  const fonts =
    headless && getuid() === 0 && isProgram('apt-get') ? FONTS.filter((font) => !existsSync(font)) : [];
  return [...new Set([...libraries, ...programs, ...fonts])];
}

function missingLibraries(file) {
  try {
    const listed = execFileSync('ldd', [file], { encoding: 'utf8' });
    return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  } catch {
    // No ldd here, or not a file it reads: Electron's own message at its start will name what is missing.
    return [];
  }
}

/** Whether a program of this name is on the PATH. */
export function isProgram(name) {
  return (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function isFont(name) {
  return FONTS.includes(name);
}

/** Without a network fonts cannot be brought; that stops nobody from working. */
async function installFor(packages, isOptional) {
  try {
    await install(packages);
  } catch (error) {
    if (!isOptional) throw error;
    say('the fonts could not be installed; going on without them');
  }
}

async function install(packages) {
  const startedAt = Date.now();
  if (!packages[0].some(isAvailable)) await aptGet(['update'], 'reading the package lists (apt-get update)');
  const names = packages.map((choice) => choice.find(isAvailable) ?? choice[0]);
  say(`installing with apt-get: ${names.join(' ')}`);
  const wanted = ['install', '-y', '--no-install-recommends', ...names];
  try {
    await aptGet(wanted, 'apt-get install');
  } catch {
    // Lists that are some weeks old name files that are no longer there: read them anew and try once more.
    await aptGet(['update'], 'reading the package lists (apt-get update)');
    await aptGet(wanted, 'apt-get install');
  }
  say(`system packages are there after ${secondsSince(startedAt)}`);
}

/** Names that only point at other packages have no version of their own and cannot be installed. */
function isAvailable(name) {
  try {
    const policy = execFileSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...env, LC_ALL: 'C' },
    });
    return /Candidate: (?!\(none\))/.test(policy);
  } catch {
    // No apt-cache: take the first name and let apt-get judge.
    return false;
  }
}

async function aptGet(args, what) {
  const startedAt = Date.now();
  const child = spawn('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const report = setInterval(() => say(`${what}: ${secondsSince(startedAt)}`), REPORT_EVERY_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(report);
  if (code !== 0)
    throw new SetUpError(`${output}\n${what} failed. Run it yourself to see why: apt-get ${args.join(' ')}`);
}
