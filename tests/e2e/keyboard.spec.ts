import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './fixtures/launch.ts';
import { test } from './fixtures/shopbell.ts';
import { configureFlag, conversation, messages } from './support/connect.ts';
import { lostKeys, press, walkTo, watchLostKeys } from './support/keys.ts';

const CAKES = 'plumcrumb';
const MUGS = 'oddkiln';
const SAVED = 'From 9 to 5, and gladly';

interface Customer {
  shop: string;
  username: string;
  name: string;
  asks: string;
}

const NAMES =
  'Anna Ben Cleo Dana Emil Fay Gus Hana Ivo Jule Kai Lena Milo Nora Otto Pia Quin Rosa Sam Tilda Uma Vera Will Xenia';
/** In the order in which they wrote, which is the order in which they close. The last four are for all the rest. */
const CUSTOMERS = NAMES.split(' ').map((name, index): Customer => {
  const asks = name === 'Emil' ? 'Would marzipan melt in the sun?' : `Question ${index + 1}: are you open?`;
  return { shop: index % 5 === 4 ? MUGS : CAKES, username: name.toLowerCase(), name: `${name} Day`, asks };
});
const ANSWERED = CUSTOMERS.slice(0, 20);

let page: Page;

const list = () => page.getByRole('listbox', { name: 'Conversations' });
const rows = () => list().getByRole('option');
const composer = () => page.getByRole('textbox', { name: 'Message' });
const log = () => page.getByRole('log', { name: 'Messages' });
const palette = () => page.getByRole('dialog', { name: 'Commands' });
const waiting = (count: number) =>
  page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: new RegExp(`^Needs reply ${count}$`) });
const openChat = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });

/** One stretch of the day; no key of it may have gone nowhere. */
function stretch(title: string, work: () => Promise<void>): Promise<void> {
  return test.step(title, async () => {
    await work();
    expect(await lostKeys(page), 'keys that were pressed while nothing had the focus').toEqual([]);
  });
}

async function connectByKeys(app: RunningApp, shop: string): Promise<void> {
  const opening = app.electron.waitForEvent('window');
  await walkTo(page, page.getByRole('button', { name: 'Connect Instagram' }).last());
  await press(page, 'Enter');
  const login = await opening;
  const account = login.getByRole('radio', { name: shop });
  if ((await login.getByRole('radio').count()) > 0) {
    await walkTo(login, login.getByRole('radio', { checked: true }));
    if (!(await account.isChecked())) await press(login, 'ArrowDown');
    await expect(account).toBeChecked();
  }
  await walkTo(login, login.getByRole('button', { name: 'Allow' }));
  // Instagram's answer is caught and its window closed, often within the press itself.
  await press(login, 'Enter').catch((error: unknown) => {
    if (!login.isClosed()) throw error;
  });
  await app.waitForLine(new RegExp(`^connected @${shop}$`, 'm'));
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText(/^Live/);
}

test('a day at the counter by keys alone: twenty are answered, and nothing ever loses the focus', async ({
  shopbell,
  practice,
}) => {
  test.setTimeout(120_000);
  const { control } = practice;
  for (const username of [CAKES, MUGS])
    await control.createAccount({ username, name: username, accountType: 'BUSINESS' });
  for (const { username, name } of CUSTOMERS) await control.createPerson({ username, name });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  page = app.window;
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  );
  await connectByKeys(app, CAKES);
  await connectByKeys(app, MUGS);
  for (const [index, { shop, username, asks }] of CUSTOMERS.entries()) {
    const at = Date.now() - (CUSTOMERS.length - index) * 60_000;
    await control.writes({ account: shop, person: username, text: asks, at });
  }
  await expect(waiting(24)).toBeVisible();
  await watchLostKeys(page);

  await stretch('the keys are looked up', async () => {
    await walkTo(page, list(), 'F6');
    await press(page, '?');
    const keys = page.getByRole('dialog', { name: 'All keys' });
    await expect(keys.getByText('Ctrl Z')).toBeAttached();
    await press(page, 'Escape');
    await expect(keys).toBeHidden();
    await expect(list()).toBeFocused();
  });

  await stretch('a reply is saved behind a slash and used', async () => {
    await press(page, 'ArrowDown');
    await expect(openChat('Anna Day')).toBeVisible();
    await press(page, 'r', '/');
    const picker = page.getByRole('region', { name: 'Saved replies' });
    await expect(picker).toContainText('Nothing saved yet');
    await walkTo(page, picker.getByRole('button', { name: 'New reply' }), 'Shift+Tab');
    await press(page, 'Enter');
    await expect(picker.getByRole('textbox', { name: 'Words of the reply' })).toBeFocused();
    await page.keyboard.type(SAVED);
    await press(page, 'Shift+Tab');
    await page.keyboard.type('Opening hours');
    await press(page, 'Enter');
    await expect(composer()).toBeFocused();
    await page.keyboard.type('op');
    await expect(picker.getByRole('option', { name: 'Opening hours', selected: true })).toBeVisible();
    await press(page, 'Enter');
    await expect(composer()).toHaveValue(SAVED);
    await press(page, 'Enter');
    await expect(messages(page).last()).toContainText(SAVED);
    await press(page, 'Escape', 'e');
    await expect(openChat('Ben Day')).toBeVisible();
  });

  await stretch('nineteen more are answered, one after the other', async () => {
    for (const [index, { name }] of ANSWERED.entries()) {
      if (index === 0) continue;
      await expect(openChat(name)).toBeVisible();
      await press(page, 'r');
      await page.keyboard.type(`Yes ${name}, we are`);
      // Half of them in one go.
      if (index % 2 === 0) await press(page, 'Control+Shift+Enter');
      else {
        await press(page, 'Enter', 'Escape');
        await expect(list()).toBeFocused();
        await press(page, 'e');
      }
      await expect(openChat(name)).toBeHidden();
      await expect(list()).toBeFocused();
    }
    await expect(waiting(4)).toBeVisible();
    await expect(rows()).toHaveText([/Uma Day/, /Vera Day/, /Will Day/, /Xenia Day/]);
  });

  await stretch('what somebody wrote is found and opened at its message', async () => {
    await press(page, 'Control+f');
    await page.keyboard.type('marzipan');
    const hits = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
    await expect(hits).toHaveText([/Emil Day.*marzipan/]);
    await press(page, 'Enter');
    await expect(log()).toBeFocused();
    await expect(messages(page).filter({ hasText: 'marzipan' })).toBeInViewport();
    await press(page, 'Escape');
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
    await press(page, 'Escape');
    await expect(list()).toBeFocused();
    await expect(openChat('Uma Day')).toBeVisible();
  });

  await stretch('a chat sleeps until Friday, and is brought back', async () => {
    await press(page, 'h');
    const sheet = page.getByRole('dialog', { name: 'Snooze' });
    await page.keyboard.type('fri 9');
    await expect(sheet.getByRole('button', { name: /9:00/ })).toBeVisible();
    await press(page, 'Enter');
    await expect(conversation(page, 'Uma Day')).toBeHidden();
    await expect(openChat('Vera Day')).toBeVisible();
    await expect(list()).toBeFocused();
    await press(page, 'Control+z');
    await expect(conversation(page, 'Uma Day')).toHaveAttribute('aria-selected', 'true');
  });

  await stretch('a label is made, put on, and given another colour', async () => {
    await press(page, 'l');
    const sheet = page.getByRole('dialog', { name: 'Labels' });
    await page.keyboard.type('Wedding');
    await press(page, 'Enter');
    await expect(sheet.getByRole('button', { name: 'Wedding', pressed: true })).toBeVisible();
    await press(page, 'Escape');
    await expect(list()).toBeFocused();
    await expect(conversation(page, 'Uma Day')).toHaveAccessibleName(/Wedding/);

    const change = page.getByRole('button', { name: 'Change the label “Wedding”' });
    await walkTo(page, change, 'Shift+Tab');
    await press(page, 'Enter');
    await walkTo(page, page.getByRole('radio', { name: 'Colour 1 of 8' }));
    await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
    await expect(change).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('radio', { name: 'Colour 3 of 8' })).toBeChecked();
    await press(page, 'Escape');
    await expect(change).toBeFocused();
    await walkTo(page, list(), 'F6');
  });

  await stretch('several are ticked and done at once, and that is undone', async () => {
    await press(page, 'j', 'x', 'j', 'x');
    const bar = page.getByRole('region', { name: 'Ticked chats' });
    await expect(bar).toContainText('2 chats');
    await walkTo(page, bar.getByRole('button', { name: 'Done' }));
    await press(page, 'Enter');
    await expect(rows()).toHaveText([/Uma Day/, /Xenia Day/]);
    await expect(list()).toBeFocused();
    await press(page, 'Control+z');
    await expect(rows()).toHaveCount(4);
  });

  await stretch('an order is written in the panel, and a note', async () => {
    await press(page, 'o');
    const panel = page.getByRole('region', { name: 'About Will Day' });
    await page.keyboard.type('Plum cake');
    await press(page, 'Tab', 'Tab');
    await page.keyboard.type('24,50');
    await press(page, 'Enter');
    const order = panel.getByRole('group', { name: 'Order 001' });
    await expect(order).toContainText('24');
    await expect(list()).toBeFocused();
    const edit = order.getByRole('button', { name: 'Edit this order' });
    await walkTo(page, edit);
    await press(page, 'Enter');
    await expect(panel.getByRole('form', { name: 'Order 001' })).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(edit).toBeFocused();
    await walkTo(page, list(), 'F6');

    await press(page, 'n');
    await page.keyboard.type('Allergic to nuts');
    await press(page, 'Enter');
    await expect(log().getByRole('note')).toContainText('Allergic to nuts');
    await press(page, 'Escape');
    await expect(composer()).toBeFocused();
    await press(page, 'Escape');
    await expect(list()).toBeFocused();
    await walkTo(page, panel.getByRole('button', { name: 'Delete this note' }));
    await press(page, 'Enter');
    await expect(log().getByRole('note')).toHaveCount(0);
    await expect(panel).toBeFocused();
    await press(page, 'Control+z');
    await expect(log().getByRole('note')).toContainText('Allergic to nuts');
  });

  await stretch('views and shops', async () => {
    await press(page, 'g', 'd');
    await expect(conversation(page, 'Tilda Day')).toBeVisible();
    await expect(list()).toBeFocused();
    await press(page, 'Control+2');
    await expect(rows()).toHaveText([/Tilda/, /Otto/, /Jule/, /Emil/]);
    await expect(list()).toBeFocused();
    await press(page, 'Control+1');
    await expect(conversation(page, 'Sam Day')).toBeVisible();
    await expect(list()).toBeFocused();
    await press(page, 'Control+0', 'g', 'n');
    await expect(rows()).toHaveCount(4);
    await expect(list()).toBeFocused();
  });

  await stretch('the board', async () => {
    await press(page, 'g', 'b');
    const card = (name: RegExp) => page.getByRole('article', { name });
    const open = (name: RegExp) => card(name).getByRole('button', { name: /reply by/ });
    await expect(page.getByRole('heading', { level: 1, name: /close/ })).toBeVisible();
    await press(page, 'Home');
    await expect(open(/Uma Day/)).toBeFocused();
    await press(page, 'e');
    await expect(card(/Uma Day/)).toBeHidden();
    await expect(open(/Vera Day/)).toBeFocused();
    await press(page, 'Enter');
    await expect(composer()).toBeFocused();
    await press(page, 'Escape', 'Escape');
    await expect(open(/Vera Day/)).toBeFocused();
    await press(page, 'Escape');
    await expect(list()).toBeFocused();
  });

  await stretch('everything by the palette, everybody by their name', async () => {
    await press(page, 'Control+k');
    await page.keyboard.type('xenia');
    await expect(palette().getByRole('option', { name: /Xenia Day/, selected: true })).toBeVisible();
    await press(page, 'Enter');
    await expect(openChat('Xenia Day')).toBeVisible();
    await expect(list()).toBeFocused();
    await choose('write a note');
    await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
    await press(page, 'Escape', 'Escape');
    await choose('label');
    await expect(page.getByRole('textbox', { name: 'Find or make a label' })).toBeFocused();
    await press(page, 'Escape');
    await expect(list()).toBeFocused();
    await choose('search');
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
    await press(page, 'Escape');
    await choose('done');
    await expect(conversation(page, 'Xenia Day')).toBeHidden();
    await expect(list()).toBeFocused();
  });

  await stretch('the settings and back', async () => {
    await press(page, 'Control+,');
    const tabs = page.getByRole('tab');
    await expect(tabs.first()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Escape');
    await expect(tabs).toHaveCount(0);
    await expect(list()).toBeFocused();
  });

  await stretch('every part of the window', async () => {
    for (let part = 0; part < 6; part += 1) await press(page, 'F6');
    for (let part = 0; part < 6; part += 1) await press(page, 'Shift+F6');
  });

  const sent = (await control.sends()).filter(({ text }) => text !== null);
  expect(sent.map(({ account, person, text }) => ({ account, person, text }))).toEqual(
    ANSWERED.map(({ shop, username, name }, index) => ({
      account: shop,
      person: username,
      text: index === 0 ? SAVED : `Yes ${name}, we are`,
    })),
  );
});

/** Runs a command by the palette. */
async function choose(command: string): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type(command);
  await expect(palette().getByRole('option', { selected: true })).toHaveText(new RegExp(command, 'i'));
  await press(page, 'Enter');
  await expect(palette()).toBeHidden();
}
