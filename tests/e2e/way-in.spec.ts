import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, openLogin, press } from './support/connect.ts';

const SHOP = 'plumcrumb';

test('the owner sees who stands in between, and may choose nobody', async ({ shopbell, practice }) => {
  await practice.control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice, {})] });
  await press(await openLogin(app), 'Allow');
  await app.waitForLine(/^connected @plumcrumb$/m);
  const connection = app.window.getByRole('status', { name: 'Connection' });
  await expect(connection).toHaveText(/^Live/);
  await connection.getByRole('button').click();
  await expect(app.window.getByText(/^Through the public relay .* can read new messages/)).toBeVisible();
  await app.window.keyboard.press('Escape');

  await app.window.getByRole('button', { name: 'Settings' }).click();
  await app.window.getByRole('tab', { name: 'Way in' }).click();
  await app.window.getByRole('button', { name: 'Change' }).click();
  await expect(app.window.getByRole('heading', { name: 'Way in' })).toBeVisible();
  await app.window.getByRole('radio', { name: 'Nobody in between' }).check({ force: true });
  await app.window.getByRole('button', { name: 'Save' }).click();
  await expect(app.window.getByText(/^Nobody stands in between/)).toBeVisible();
  await expect(connection).toHaveText(/^Slower\b.*checking every 20 seconds/);
  expect((await practice.control.tunnels()).map(({ connections }) => connections)).toEqual([0]);

  await app.window.getByRole('radio', { name: 'Public relay' }).check({ force: true });
  await app.window.getByRole('button', { name: 'Save' }).click();
  await expect(connection).toHaveText(/^Live/, { timeout: 15_000 });
});
