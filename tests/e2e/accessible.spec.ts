import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { expectNoFindings, findings } from './support/axe.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const POST = { id: '18034512345678901', kind: 'image', caption: 'Plum cake', ago: 1 } as const;

/** The panel, with a note, an order, a card being written, and the composer as paper. */
async function writeDown(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'About Anna Koval' });
  if (!(await panel.isVisible())) await page.getByRole('button', { name: 'Contact panel' }).click();
  await panel.getByRole('button', { name: 'Add an order' }).click();
  await panel.getByRole('textbox', { name: 'Item', exact: true }).fill('Tart');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('group', { name: 'Order 001' })).toBeVisible();
  await panel.getByRole('button', { name: 'Add an order' }).click();
  await panel.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Likes plums');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('note')).toContainText('Likes plums');
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the main pages, ${theme}`, async ({ shopbell, practice }) => {
    const { control } = practice;
    await control.createAccount({ username: SHOP, accountType: 'BUSINESS', posts: [POST] });
    await control.createPerson({ username: ANNA, name: 'Anna Koval' });
    const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
    await app.electron.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await expect(app.window.getByRole('button', { name: 'Connect Instagram' })).toBeVisible();
    expect(await findings(app.window)).toEqual([]);

    await connect(app, SHOP);
    await control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
    await conversation(app.window, 'Anna Koval').click();
    await control.addFault({ route: 'send', answer: { graphError: { code: 200, subcode: 2018028 } } });
    const composer = app.window.getByRole('textbox', { name: 'Message' });
    await composer.fill('Hi');
    await composer.press('Enter');
    await expect(messages(app.window).last().getByRole('alert')).toBeVisible();
    expect(await findings(app.window)).toEqual([]);

    await writeDown(app.window);
    expect(await findings(app.window)).toEqual([]);
    await app.window.getByRole('button', { name: 'Write a note' }).click();
    await app.window.getByRole('searchbox', { name: 'Search' }).fill('hel');
    await expect(app.window.getByRole('option', { name: /Hello/ })).toBeVisible();
    expect(await findings(app.window)).toEqual([]);
    await app.window.keyboard.press('Escape');

    for (const extra of ['Own post', 'Quick replies', 'Buttons']) {
      await app.window.getByRole('button', { name: 'Add to the message' }).click();
      await app.window.getByRole('menuitem', { name: extra }).click();
      await expect(app.window.getByRole('group', { name: extra })).toBeVisible();
      if (extra === 'Own post') await expect(app.window.getByRole('radio', { name: /Plum/ })).toBeVisible();
      expect(await findings(app.window)).toEqual([]);
    }

    await control.createPerson({ username: 'ben.o', name: 'Ben Osei' });
    await control.writes({ account: SHOP, person: 'ben.o', text: 'Are you open?' });
    await expect(conversation(app.window, 'Ben Osei')).toBeVisible();
    await openView(app.window, 'Reply-by board');
    await expect(app.window.getByRole('article', { name: /Ben Osei/ })).toBeVisible();
    expect(await findings(app.window)).toEqual([]);
    await app.window.getByRole('button', { name: 'Set opening hours' }).click();
    await app.window.getByRole('radio', { name: 'By the day' }).check();
    await expect(app.window.getByRole('checkbox', { name: 'Monday' })).toBeVisible();
    expect(await findings(app.window)).toEqual([]);
    await app.window.keyboard.press('Escape');

    await control.changeApp({ testers: [] });
    await app.window.getByRole('status', { name: 'Connection' }).getByRole('button').click();
    await app.window.getByRole('button', { name: 'Run the doctor' }).click();
    await expect(app.window.getByRole('region', { name: 'Needs you' })).toContainText('has not accepted');
    await expect(app.window.getByRole('button', { name: 'Check again' })).toBeEnabled();
    expect(await findings(app.window)).toEqual([]);
  });
}

test('axe finds nothing in the settings, nor where the window is closed', async ({ shopbell, practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const { window } = app;
  // Colours are told apart once nothing fades any more.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await connect(app, SHOP);
  await window.getByRole('button', { name: 'Settings' }).click();
  await expect(window.getByRole('tab', { name: 'About' })).toBeVisible();
  await expectNoFindings(app, 'the settings');
  const sections = await window.getByRole('tab').all();
  expect(sections.length).toBeGreaterThan(12);
  for (const section of sections) {
    const name = (await section.textContent()) ?? '';
    await section.click();
    if (name === 'Accounts') await window.getByRole('button', { name: 'Remove Plumcrumb' }).click();
    if (name === 'Notifications') await window.getByRole('switch', { name: 'Quiet hours' }).click();
    if (name === 'Hours') await window.getByRole('radio', { name: 'By the day' }).check();
    if (name === 'Replies') await window.getByRole('button', { name: 'New reply' }).click();
    if (name === 'Storage') {
      await window.getByRole('button', { name: 'Make the file…' }).click();
      await window.getByRole('button', { name: 'Erase…' }).click();
    }
    await expectNoFindings(app, `settings: ${name}`, 'tabpanel');
  }
  await window.getByRole('tab', { name: 'About' }).click();
  await window.getByRole('button', { name: 'Report for support' }).click();
  await expect(window.getByRole('textbox', { name: 'What the report holds' })).toBeVisible();
  await expectNoFindings(app, 'the report', 'dialog');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Close the window' }).click();
  await expect(window.getByRole('dialog', { name: 'Shopbell keeps running' })).toBeVisible();
  await expectNoFindings(app, 'closing the window', 'dialog');
});
