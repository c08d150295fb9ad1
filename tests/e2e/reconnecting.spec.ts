import { expect, test } from './fixtures/shopbell.ts';
import { chooseAccount, configureFlag, connect, conversation, messages, press } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test('a token that dies loses nothing, and one click makes it whole', async ({ shopbell, practice }) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: ANNA, text: 'Before' });
  await conversation(app.window, 'Anna Koval').click();

  await control.revokeTokens({ account: SHOP, subcode: 460 });
  const composer = app.window.getByRole('textbox', { name: 'Message' });
  await composer.fill('This one waits');
  await composer.press('Enter');
  const connection = app.window.getByRole('status', { name: 'Connection' });
  await expect(connection).toHaveText(/^Needs you\b.*Reconnect @plumcrumb/);

  // What comes in meanwhile is kept, and shown.
  await control.writes({ account: SHOP, person: ANNA, text: 'Meanwhile' });
  await expect(messages(app.window).filter({ hasText: 'Meanwhile' })).toBeVisible();

  const opening = app.electron.waitForEvent('window');
  await app.window.getByRole('button', { name: 'Reconnect' }).click();
  const login = await opening;
  await chooseAccount(login, SHOP);
  await press(login, 'Allow');
  await expect(connection).toHaveText(/^Live/);
  await control.waitForSend({ text: 'This one waits' });
  await expect(messages(app.window).filter({ hasText: 'This one waits' })).toContainText(/Sent/);
  expect(await control.sends({ text: 'This one waits' })).toHaveLength(1);
});
