import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ElectronApplication, expect } from '@playwright/test';

const run = promisify(execFile);
/** Xfce's store of settings, which the bus of the tests does not start by itself. */
const SETTINGS_SERVICE = '/usr/lib/*/xfce4/xfconf/xfconfd';
const WATCHER = 'org.kde.StatusNotifierWatcher';
/** The panel's helper that draws the icons: one window for them, and one for a menu. */
const ICON_HOLDER = 'wrapper-2.0';
const UP_WITHIN_MS = 20_000;
/** One bar along the upper edge, with nothing on it but the place for icons. */
const HEIGHT = 32;
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="${HEIGHT}"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
`;

/** The panel of a real desktop, Xfce's, on the test's display: what it shows are pixels, what it is told are clicks. */
export interface DesktopPanel {
  /** How many icons it was asked to keep. */
  icons(): Promise<number>;
  /** How many pixels of its first place are not the panel's own colour. */
  drawn(app: ElectronApplication): Promise<number>;
  /** Presses a mouse button on the first icon. */
  click(button: 'left' | 'right'): Promise<void>;
  /** Whether a menu of an icon is on the display. */
  isMenuOpen(): Promise<boolean>;
  /** Presses keys, as xdotool names them, in whatever has the keyboard. */
  press(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

export async function startDesktopPanel(folder: string): Promise<DesktopPanel> {
  const home = join(folder, 'desktop');
  const channels = join(home, 'xfce4/xfconf/xfce-perchannel-xml');
  await mkdir(channels, { recursive: true });
  await writeFile(join(channels, 'xfce4-panel.xml'), SETTINGS);
  const env = { ...process.env, XDG_CONFIG_HOME: home };
  const [service] = globSync(SETTINGS_SERVICE);
  if (service === undefined) throw new Error('xfconfd is missing: npm run setup');
  const children = [
    spawn(service, [], { env, stdio: 'ignore' }),
    spawn('xfce4-panel', [], { env, stdio: 'ignore' }),
  ];
  const icons = async () => (await registered())?.length ?? 0;
  await expect
    .poll(registered, { message: 'a panel with a place for icons', timeout: UP_WITHIN_MS })
    .not.toBeNull();
  return {
    icons,
    drawn: async (app) => unlikeTheRest(await firstPlace(app)),
    async click(button) {
      const middle = `${HEIGHT / 2}`;
      await run('xdotool', ['mousemove', middle, middle, 'click', button === 'left' ? '1' : '3']);
    },
    async isMenuOpen() {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--class', ICON_HOLDER]);
      return stdout.trim().split('\n').length > 1;
    },
    press: async (...keys) => void (await run('xdotool', ['key', '--delay', '50', ...keys])),
    async close() {
      await Promise.all(children.map(end));
    },
  };
}

/** The icons the panel keeps, as it says on the bus; null while there is no panel. */
async function registered(): Promise<string[] | null> {
  const asked = ['--session', '--print-reply', `--dest=${WATCHER}`, '/StatusNotifierWatcher'];
  const property = [`string:${WATCHER}`, 'string:RegisteredStatusNotifierItems'];
  try {
    const { stdout } = await run('dbus-send', [...asked, 'org.freedesktop.DBus.Properties.Get', ...property]);
    return [...stdout.matchAll(/string "([^"]+)"/g)].map(([, name]) => name ?? '');
  } catch {
    // Nobody has the name yet.
    return null;
  }
}

/** The pixels of the panel's first place, four bytes each. */
async function firstPlace(app: ElectronApplication): Promise<Buffer> {
  const pixels = await app.evaluate(async ({ desktopCapturer, screen }, side) => {
    const thumbnailSize = screen.getPrimaryDisplay().size;
    const [source] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize });
    const place = source?.thumbnail.crop({ x: 0, y: 0, width: side, height: side });
    return place?.toBitmap().toString('hex') ?? '';
  }, HEIGHT);
  return Buffer.from(pixels, 'hex');
}

function unlikeTheRest(pixels: Buffer): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.readUInt32LE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return pixels.length / 4 - Math.max(0, ...counts.values());
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
