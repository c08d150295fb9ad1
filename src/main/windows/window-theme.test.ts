import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createWindowTheme } from './window-theme.ts';

/** A system that is light or dark, and asks for what the app chose first, as Electron's does. */
class SystemTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
  isDark = false;
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'system' ? this.isDark : this.themeSource === 'dark';
  }
  turn(isDark: boolean): void {
    this.isDark = isDark;
    this.emit('updated');
  }
}

function setUp({ hasWindow = true, chosen = 'system' as 'system' | 'dark' } = {}) {
  const nativeTheme = new SystemTheme();
  const painted: string[] = [];
  const window = hasWindow ? { setBackgroundColor: (colour: string) => void painted.push(colour) } : null;
  return { nativeTheme, painted, theme: createWindowTheme({ nativeTheme, chosen, window: () => window }) };
}

test('the colour under the page follows the system at once', () => {
  const { nativeTheme, painted, theme } = setUp();
  expect(theme.background()).toBe('#f1eee9');
  nativeTheme.turn(true);
  nativeTheme.turn(false);
  expect(painted).toEqual(['#141211', '#f1eee9']);
});

test('the owner’s choice stands above the system’s, for the system’s own menus and dialogs too', () => {
  const { nativeTheme, painted, theme } = setUp();
  theme.choose('dark');
  expect([nativeTheme.themeSource, theme.background()]).toEqual(['dark', '#141211']);
  nativeTheme.turn(false);
  expect(painted.at(-1)).toBe('#141211');
  theme.choose('system');
  expect(painted.at(-1)).toBe('#f1eee9');
});

test('a choice that stands already paints nothing, and without a window nothing is painted', () => {
  const { painted, theme } = setUp();
  theme.choose('system');
  expect(painted).toEqual([]);
  const unseen = setUp({ hasWindow: false });
  unseen.theme.choose('dark');
  expect(unseen.theme.background()).toBe('#141211');
});

test('a dark window is dark from its first moment', () => {
  const { painted, theme } = setUp({ chosen: 'dark' });
  expect([theme.background(), painted]).toEqual(['#141211', []]);
});
