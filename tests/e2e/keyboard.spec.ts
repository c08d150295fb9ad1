import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation } from './support/connect.ts';

const SHOP = 'plumcrumb';

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  await practice.control.createPerson({ username: 'lucia.f', name: 'Lucía Ferrán' });
});

test('everything by the palette, everybody by their name, and a sheet of all keys', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const page = app.window;
  await connect(app, SHOP);
  for (const person of ['anna.k', 'lucia.f']) {
    await practice.control.writes({ account: SHOP, person, text: 'Hello' });
  }
  await expect(conversation(page, 'Lucía')).toBeVisible();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('option', { name: /Done.*Open a chat first/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.type('lucia');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Lucía Ferrán' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('done');
  await expect(palette.getByRole('option').first()).toContainText('Done');
  await page.keyboard.press('Enter');
  await expect(conversation(page, 'Lucía')).toBeHidden();

  await page.getByRole('listbox', { name: 'Conversations' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(conversation(page, 'Lucía')).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'All keys' });
  await expect(keys.getByText('Ctrl Z')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(page.getByRole('listbox', { name: 'Conversations' })).toBeFocused();
});

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
  await choose('View', 'Normal Size');
  await expect.poll(width).toBe(before);
});
