import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where installers put it. An app that was not started from a terminal has a shorter PATH than its owner. */
const USUAL_FOLDERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/opt/homebrew/bin', '/usr/local/bin'],
  linux: ['/usr/local/bin', '/usr/bin', '/home/linuxbrew/.linuxbrew/bin'],
  win32: ['C:\\Program Files\\cloudflared', 'C:\\Program Files (x86)\\cloudflared'],
};

/** The whole path of a program that may be run here; null when there is none. */
export async function findProgram(
  name: string,
  { path = process.env.PATH ?? '', platform = process.platform } = {},
): Promise<string | null> {
  const file = platform === 'win32' ? `${name}.exe` : name;
  // Only absolute folders: a relative one would run what lies beside whatever was opened.
  const folders = [...path.split(delimiter), ...(USUAL_FOLDERS[platform] ?? [])].filter(isAbsoluteFolder);
  for (const folder of folders) {
    const whole = join(folder, file);
    if (await isRunnable(whole)) return whole;
  }
  return null;
}

function isAbsoluteFolder(folder: string): boolean {
  return folder.startsWith('/') || /^[a-z]:\\/i.test(folder);
}

async function isRunnable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next folder may have it.
    return false;
  }
}
