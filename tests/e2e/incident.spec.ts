import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test('when Instagram shuts all apps out, the window says so, asks for nothing, and goes on by itself', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: ANNA, text: 'Are you there?' });
  await conversation(app.window, 'Anna Koval').click();
  const notice = app.window.getByRole('status').filter({ hasText: 'Instagram has trouble of its own' });
  await expect(notice).toHaveCount(0);

  const graphError = { code: 100, message: 'Unsupported request - method type: post' };
  await control.addFault({ route: 'send', times: 'always', answer: { graphError } });
  const composer = app.window.getByRole('textbox', { name: 'Message' });
  await composer.fill('Yes, we are');
  await composer.press('Enter');
  await expect(notice).toHaveText(/Nothing is lost/);
  const reply = messages(app.window).filter({ hasText: 'Yes, we are' });
  await expect(reply).toContainText('Waits to go out.');
  await expect(app.window.getByRole('status', { name: 'Connection' })).toHaveText(/^Slower\b/);
  await expect(app.window.getByRole('button', { name: 'Reconnect' })).toHaveCount(0);

  await control.clearFaults();
  await app.window.getByRole('status', { name: 'Connection' }).getByRole('button').click();
  await app.window.getByRole('button', { name: 'Check now' }).click();
  await expect(notice).toHaveCount(0);
  await expect(reply).toContainText('Sent');
  expect(await control.sends({ text: 'Yes, we are' })).toHaveLength(1);
});
