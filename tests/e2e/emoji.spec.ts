import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';

test('an emoji is found, written, remembered, and any can be a reaction', async ({ shopbell, practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const page = app.window;
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: 'anna.k', text: 'The cake was lovely' });
  await conversation(page, 'Anna Koval').click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill('Thank you');

  await page.getByRole('button', { name: 'Emoji', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Emoji' });
  await sheet.getByRole('searchbox', { name: 'Find an emoji' }).fill('birthday cake');
  await expect(sheet.getByRole('gridcell', { name: 'birthday cake' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(message).toHaveValue('Thank you🎂');
  await expect(message).toBeFocused();

  await page.keyboard.press('Control+;');
  await expect(
    sheet.getByRole('group', { name: 'Used last' }).getByRole('button', { name: '🎂' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  const said = messages(page).first();
  await said.hover();
  await said.getByRole('button', { name: 'React to this message' }).click();
  await page.getByRole('button', { name: 'Any other emoji' }).click();
  await page.getByRole('searchbox', { name: 'Find an emoji' }).fill('party popper');
  await page.getByRole('gridcell', { name: 'party popper' }).click();
  await expect(said).toContainText('🎉');
});
