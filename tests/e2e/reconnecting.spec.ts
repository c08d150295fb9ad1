import type { RunningApp } from './fixtures/launch.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { chooseAccount, configureFlag, connect, conversation, messages, press } from './support/connect.ts';

const SHOP = 'plumcrumb';
const OTHER = 'oddkiln';
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

test('logging in as somebody else is asked about, and either shop can be meant', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createAccount({ username: OTHER, accountType: 'BUSINESS' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  await control.writes({ account: SHOP, person: ANNA, text: 'Before' });
  await conversation(app.window, 'Anna Koval').click();
  await control.revokeTokens({ account: SHOP, subcode: 460 });
  const composer = app.window.getByRole('textbox', { name: 'Message' });
  await composer.fill('This one waits');
  await composer.press('Enter');
  const connection = app.window.getByRole('status', { name: 'Connection' });
  await expect(connection).toHaveText(/^Needs you\b.*Reconnect @plumcrumb/);

  await logInAs(app, OTHER, () => app.window.getByRole('button', { name: 'Reconnect' }).click());
  await expect(app.window.getByRole('heading', { name: `You logged in as @${OTHER}` })).toBeVisible();

  // Cancelled: all is as it was.
  await app.window.getByRole('button', { name: 'Cancel' }).click();
  await expect(connection).toHaveText(/^Needs you\b/);

  await logInAs(app, OTHER, () => app.window.getByRole('button', { name: 'Reconnect' }).click());
  await app.window.getByRole('button', { name: `Add @${OTHER} as a further shop` }).click();
  await app.waitForLine(new RegExp(`^connected @${OTHER}$`, 'm'));
  await expect(connection).toHaveText(/^Needs you\b.*Reconnect @plumcrumb/);

  // It is here by now; the way to the right login goes on from there.
  await logInAs(app, OTHER, () => app.window.getByRole('button', { name: 'Reconnect' }).click());
  await expect(app.window.getByRole('button', { name: `Renew @${OTHER} instead` })).toBeVisible();
  await logInAs(app, SHOP, () => app.window.getByRole('button', { name: `Log in as @${SHOP}` }).click());
  await expect(connection).toHaveText(/^Live/);
  await control.waitForSend({ text: 'This one waits' });
});

async function logInAs(app: RunningApp, account: string, open: () => Promise<void>): Promise<void> {
  const opening = app.electron.waitForEvent('window');
  await open();
  const login = await opening;
  await chooseAccount(login, account);
  await press(login, 'Allow');
}
