import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How a system is told to start Shopbell when the owner logs in. */
export type LoginStart =
  /** macOS and Windows keep a list of their own. */
  | { by: 'system'; openAtLogin: boolean; args: string[] }
  /** Desktops of Linux start what lies in a folder; null: it goes. */
  | { by: 'file'; path: string; content: string | null };

export interface LoginStartFacts {
  platform: NodeJS.Platform;
  wanted: boolean;
  /** The program and what comes before its flags. */
  command: readonly string[];
  /** The folder of the owner's settings, `~/.config`. */
  configFolder: string;
}

/** It starts in the tray: nobody wants a window each morning that they did not open. */
export function loginStart({ platform, wanted, command, configFolder }: LoginStartFacts): LoginStart {
  if (platform !== 'linux') return { by: 'system', openAtLogin: wanted, args: ['--hidden'] };
  const path = join(configFolder, 'autostart', 'shopbell.desktop');
  return { by: 'file', path, content: wanted ? desktopEntry([...command, '--hidden']) : null };
}

/** The program of this start: an AppImage lies elsewhere each time, and names the file that it came from. */
export function startCommand({
  execPath,
  appPath,
  isPackaged,
  appImage,
}: {
  execPath: string;
  appPath: string;
  isPackaged: boolean;
  appImage: string | undefined;
}): string[] {
  if (!isPackaged) return [execPath, appPath];
  return [appImage ?? execPath];
}

/** Does it. Fails when the file cannot be written. */
export async function applyLoginStart(
  start: LoginStart,
  system: { setLoginItemSettings(settings: { openAtLogin: boolean; args: string[] }): void },
): Promise<void> {
  if (start.by === 'system') {
    const { openAtLogin, args } = start;
    system.setLoginItemSettings({ openAtLogin, args });
  } else if (start.content === null) {
    await rm(start.path, { force: true });
  } else {
    await mkdir(dirname(start.path), { recursive: true });
    await writeFile(start.path, start.content);
  }
}

/** freedesktop.org's Desktop Entry and Autostart specifications. */
function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Shopbell',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=shopbell',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Escaped twice, as the specification asks: for the command line, then for the file; a percent sign is a code there. */
function quoted(argument: string): string {
  const escaped = argument.replace(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
}
