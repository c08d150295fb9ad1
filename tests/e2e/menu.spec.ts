import { expect, test } from './fixtures/shopbell.ts';

test('the menu of the app has the window do what it says, and makes it larger', async ({ shopbell }) => {
  const { electron, window } = await shopbell.launch({ flags: ['--practice'] });
  await expect(window.getByRole('listbox', { name: 'Conversations' })).toBeVisible();
  const choose = (menu: string, label: string) =>
    electron.evaluate(
      ({ Menu, BrowserWindow }, [top, item]) => {
        const found = Menu.getApplicationMenu()
          ?.items.find((each) => each.label === top)
          ?.submenu?.items.find((each) => each.label === item);
        if (!found) throw new Error(`the menu has no ${top}, ${item}`);
        found.click(
          undefined,
          BrowserWindow.getAllWindows()[0],
          BrowserWindow.getAllWindows()[0]?.webContents,
        );
      },
      [menu, label] as const,
    );
  // It comes when the first list is painted.
  await expect.poll(() => electron.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true);
  await choose('Help', 'All Keys');
  await expect(window.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await window.keyboard.press('Escape');
  await choose('File', 'Settings…');
  await expect(window.getByRole('tab', { name: 'Updates' })).toBeVisible();
  await window.keyboard.press('Escape');
  const width = () => window.evaluate(() => innerWidth);
  const before = await width();
  await choose('View', 'Larger');
  await expect.poll(width).toBeLessThan(before);
  await window.getByRole('button', { name: 'Leave the practice shop' }).click();
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
  expect(await width()).toBeLessThan(before);
  await choose('View', 'Normal Size');
  await expect.poll(width).toBe(before);
});
