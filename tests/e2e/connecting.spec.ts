import type { Api } from '../../src/shared/ipc/contract.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { chooseAccount, configureFlag, connect, openLogin, press } from './support/connect.ts';

const SHOP = 'plumcrumb';

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
});

test('saying no at Instagram is told kindly, and leaves nothing half-made', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const login = await openLogin(app);
  await press(login, 'Not now');
  await expect(app.window.getByRole('alert')).toContainText('Instagram was told not to connect');
  expect(await practice.control.tokens()).toEqual([]);

  await connect(app, SHOP);
});

test('closing the login window is told, and one can start again', async ({ shopbell, practice }) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const login = await openLogin(app);
  await login.close();
  await expect(app.window.getByRole('alert')).toContainText('closed before it ended');
  await connect(app, SHOP);
});

test('a wrong app secret is named', async ({ shopbell, practice }) => {
  const wrong = { instagramAppSecret: '0123456789abcdef0123456789abcdef' };
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice, wrong)] });
  const login = await openLogin(app);
  await chooseAccount(login, SHOP);
  await press(login, 'Allow');
  await expect(app.window.getByRole('alert')).toContainText('secret');
  expect(await practice.control.subscriptions({ account: SHOP })).toEqual({});
});

test('a personal account is told how to become a business account', async ({ shopbell, practice }) => {
  await practice.control.changeAccount({ username: SHOP, accountType: 'PERSONAL' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const login = await openLogin(app);
  await chooseAccount(login, SHOP);
  await press(login, 'Allow');
  await expect(app.window.getByRole('alert')).toContainText('business account');
});

test('the login window is a stranger to the app', async ({ shopbell, practice }) => {
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const login = await openLogin(app);
  expect(await login.evaluate(() => 'api' in window || 'require' in window || 'process' in window)).toBe(
    false,
  );
  expect(await login.evaluate(() => navigator.userAgent)).not.toMatch(/Electron|Shopbell/);
});

test('a pasted token connects as well', async ({ shopbell, practice }) => {
  const { token } = await practice.control.generateToken({ account: SHOP, subscribes: false });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await app.window.getByRole('button', { name: 'Connect Instagram' }).last().waitFor();
  const connected = await app.window.evaluate(
    (pasted) =>
      (window as Window & { api?: Api }).api?.call('account.connect-with-token', {
        token: pasted,
        reconnect: null,
      }),
    token,
  );
  expect(connected).toMatchObject({ ok: true, value: { isNew: true } });
  await app.waitForLine(new RegExp(`^connected @${SHOP}$`, 'm'));
});
