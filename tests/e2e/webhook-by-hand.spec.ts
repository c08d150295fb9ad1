import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, conversation, openLogin, press } from './support/connect.ts';

const SHOP = 'plumcrumb';
const VERIFY = 'a-verify-token-of-this-test';

test('without the Meta app’s keys the window shows two strings and sees the handshake by itself', async ({
  shopbell,
  practice,
}) => {
  const { control, app: keys } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  const flag = await configureFlag(shopbell, practice, {
    metaAppId: undefined,
    metaAppSecret: undefined,
    verifyToken: VERIFY,
  });
  const app = await shopbell.launch({ flags: [flag] });
  const login = await openLogin(app);
  await press(login, 'Allow');
  await app.waitForLine(/^connected @plumcrumb$/m);
  await expect(app.window.getByRole('textbox', { name: 'Verify token' })).toHaveValue(VERIFY);
  const address = app.window.getByRole('textbox', { name: 'Callback URL' });
  await expect(address).toHaveValue(/^http.*\/webhooks\/instagram$/);
  await expect(app.window.getByRole('status', { name: 'Connection' })).toHaveText(
    /^Slower\b.*checking every \d+ seconds/,
  );

  // The owner pastes both into the dashboard.
  await control.saveWebhook({
    app: keys.instagramAppId,
    callbackUrl: await address.inputValue(),
    verifyToken: VERIFY,
    fields: ['messages'],
  });
  await expect(app.window.getByRole('status', { name: 'Connection' })).toHaveText(/^Live/);
  await control.writes({ account: SHOP, person: 'anna.k', text: 'Found you' });
  await app.waitForLine(/^DM from /m);
  await app.window.getByRole('button', { name: /chats/ }).first().click();
  await expect(conversation(app.window, 'Anna Koval')).toBeVisible();
});

test('with no tunnel messages come by asking, and the word says so', async ({ shopbell, practice }) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  const flag = await configureFlag(shopbell, practice, { tunnel: { kind: 'none' } });
  const app = await shopbell.launch({ flags: [flag] });
  await control.writes({ account: SHOP, person: 'anna.k', text: 'Hello through the back door' });
  const login = await openLogin(app);
  await press(login, 'Allow');
  await app.waitForLine(/^connected @plumcrumb$/m);
  await expect(app.window.getByRole('status', { name: 'Connection' })).toHaveText(
    /^Slower\b.*checking every 20 seconds/,
  );
  await expect(conversation(app.window, 'Anna Koval')).toBeVisible();
});
