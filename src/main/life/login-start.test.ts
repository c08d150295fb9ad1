import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyLoginStart, loginStart, startCommand } from './login-start.ts';

const noSystem = {
  setLoginItemSettings() {
    throw new Error('not on Linux');
  },
};

test.each(['darwin', 'win32'] as const)('%s keeps it in a list of its own, hidden', async (platform) => {
  const told: unknown[] = [];
  for (const wanted of [true, false]) {
    await applyLoginStart(loginStart({ platform, wanted, command: ['x'], configFolder: '/none' }), {
      setLoginItemSettings: (settings) => void told.push(settings),
    });
  }
  expect(told).toEqual([
    { openAtLogin: true, args: ['--hidden'] },
    { openAtLogin: false, args: ['--hidden'] },
  ]);
});

test('Linux finds it in the autostart folder, and no longer when it is not wanted', async () => {
  const configFolder = await mkdtemp(join(tmpdir(), 'shopbell-login-'));
  const facts = { platform: 'linux' as const, command: ['/opt/My "Shop" $1/100%'], configFolder };
  const path = join(configFolder, 'autostart', 'shopbell.desktop');
  await applyLoginStart(loginStart({ ...facts, wanted: true }), noSystem);
  const written = await readFile(path, 'utf8');
  expect(written).toContain('[Desktop Entry]\nType=Application\n');
  expect(written).toContain(String.raw`Exec="/opt/My \\"Shop\\" \\$1/100%%" "--hidden"`);
  await applyLoginStart(loginStart({ ...facts, wanted: false }), noSystem);
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  await applyLoginStart(loginStart({ ...facts, wanted: false }), noSystem);
  await rm(configFolder, { recursive: true });
});

test('what is started: the program, its AppImage, or in development Electron with the checkout', () => {
  const facts = { execPath: '/opt/shopbell', appPath: '/work', isPackaged: true, appImage: undefined };
  expect(startCommand(facts)).toEqual(['/opt/shopbell']);
  expect(startCommand({ ...facts, appImage: '/home/a/Shopbell.AppImage' })).toEqual([
    '/home/a/Shopbell.AppImage',
  ]);
  expect(startCommand({ ...facts, isPackaged: false })).toEqual(['/opt/shopbell', '/work']);
});
