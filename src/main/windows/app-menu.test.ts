import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { translator } from '../../shared/texts/translate.ts';
import { appMenu } from './app-menu.ts';

type Item = MenuItemConstructorOptions;

const ran: string[] = [];
const menu = (platform: NodeJS.Platform, isDevelopment = false) =>
  appMenu({ platform, isDevelopment, t: translator('en'), run: (id) => void ran.push(id) });
const items = (top: Item[]): Item[] => top.flatMap((each) => each.submenu as Item[]);
const roles = (top: Item[]) => items(top).map(({ role }) => role);
/** Keys that the menu takes for itself. */
const taken = (top: Item[]) =>
  items(top)
    .filter(({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false)
    .map(({ accelerator }) => String(accelerator));

test('macOS has its five menus behind the one of the app, in Apple’s order', () => {
  expect(menu('darwin').map(({ role }) => role)).toEqual([
    'appMenu',
    'fileMenu',
    'editMenu',
    'viewMenu',
    'windowMenu',
    'help',
  ]);
  expect(roles(menu('darwin'))).toEqual(
    expect.arrayContaining([
      'about',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
      'minimize',
      'front',
    ]),
  );
});

test.each(['win32', 'linux'] as const)('on %s nothing of a Mac’s own is there', (platform) => {
  expect(menu(platform).map(({ role }) => role)).toEqual(['fileMenu', 'editMenu', 'viewMenu', 'help']);
  for (const role of ['about', 'services', 'hide', 'front'])
    expect(roles(menu(platform))).not.toContain(role);
});

describe('keys', () => {
  test.each(['darwin', 'win32', 'linux'] as const)('on %s the window keeps its own', (platform) => {
    for (const own of ['F', 'K', 'I', ',', '0', 'Z', '1', 'J'])
      expect(taken(menu(platform))).not.toContain(`CmdOrCtrl+${own}`);
    expect(new Set(taken(menu(platform))).size).toBe(taken(menu(platform)).length);
  });

  test.each([
    ['darwin', true],
    ['win32', false],
    ['linux', false],
  ] as const)('on %s copying by key comes from the menu: %s', (platform, isFromMenu) => {
    const copy = items(menu(platform)).find(({ role }) => role === 'copy');
    expect(copy?.registerAccelerator !== false).toBe(isFromMenu);
  });

  test('Ctrl+Q quits on Linux only', () => {
    expect(taken(menu('linux'))).toContain('Ctrl+Q');
    expect(taken(menu('win32'))).not.toContain('Ctrl+Q');
  });
});

test('an owner has no developer tools, a developer has', () => {
  expect(roles(menu('linux'))).not.toContain('toggleDevTools');
  expect(roles(menu('linux', true))).toContain('toggleDevTools');
});

test('what is not the system’s own is done by the window', () => {
  for (const item of items(menu('darwin'))) item.click?.({} as never, undefined, {} as never);
  expect(ran).toEqual(['settings.open', 'search.open', 'palette.open', 'contact.panel', 'keys.open']);
});
