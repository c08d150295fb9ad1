import type { Page } from '@playwright/test';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';
import { expectInSight, outOfReach } from './support/in-sight.ts';
import { press } from './support/keys.ts';

const SHOP = 'plumcrumb';
const NAMES = 'Anna Ben Cleo Dana Emil Fay Gus Hana'.split(' ');

let app: RunningApp;
let page: Page;

const list = () => page.getByRole('listbox', { name: 'Conversations' });
const composer = () => page.getByRole('textbox', { name: 'Message' });
const send = () => page.getByRole('button', { name: /^Send( \d)?$/ });
const strip = () => page.getByRole('region', { name: 'Practice shop' });
/** Pointers miss what is enlarged, here in the test: everything is pressed by key. */
const enter = (name: string, role: 'button' | 'menuitem' | 'tab' = 'button') =>
  page.getByRole(role, { name }).first().press('Enter');

/** A window of 1440 by 900, and in it everything twice as large. */
async function enlarge(): Promise<void> {
  const frame = await app.electron.browserWindow(page);
  await frame.evaluate((window) => {
    window.setContentSize(1440, 900);
    window.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => Math.round(innerWidth / 10))).toBe(72);
}

/** The page itself does not scroll, and each control can be brought into sight: nothing is cut off for good. */
async function nothingIsLost(what: string): Promise<void> {
  // What was just opened is laid out by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect.soft(await outOfReach(page), what).toEqual([]);
}

test('at twice the size everything is reached, and Send stays in sight', async ({ shopbell, practice }) => {
  test.setTimeout(120_000);
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (const name of NAMES) await control.createPerson({ username: name.toLowerCase(), name: `${name} Day` });
  app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  page = app.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await connect(app, SHOP);
  for (const name of NAMES)
    await control.writes({ account: SHOP, person: name.toLowerCase(), text: `Are you open, asks ${name}` });
  await enlarge();

  await test.step('list and thread', async () => {
    await expect(list().getByRole('option', { name: /Day/ }).first()).toHaveAttribute('aria-setsize', '8');
    await list().focus();
    await press(page, 'End');
    await expect(conversation(page, 'Hana Day')).toBeInViewport();
    await press(page, 'Home', 'ArrowDown');
    await expect(messages(page).first()).toBeInViewport();
    await nothingIsLost('a chat');
    await composer().fill('Plum '.repeat(220));
    await expect(page.getByRole('list', { name: 'Goes out as 2 messages' })).toBeVisible();
    await nothingIsLost('a long answer');
    await expectInSight(send(), 'Send below a long answer');
    await composer().fill('Which one?');
    await enter('Add to the message');
    await enter('Buttons', 'menuitem');
    await expect(page.getByRole('group', { name: 'Buttons' })).toBeVisible();
    await nothingIsLost('buttons');
    await expectInSight(send(), 'Send below buttons');
    await press(page, 'Escape');
    await list().focus();
    await press(page, 'u');
    await expect(page.getByRole('status', { name: 'News' })).not.toBeEmpty();
    await nothingIsLost('a toast');
    await expectInSight(send(), 'Send beside a toast');
    await press(page, 'Control+i');
    await expect(page.getByRole('region', { name: 'About Anna Day' })).toBeVisible();
    await nothingIsLost('about somebody');
    await press(page, 'Escape');
  });

  await test.step('what lies over the window', async () => {
    await list().focus();
    await press(page, 'h');
    await nothingIsLost('snooze');
    await press(page, 'Escape', 'x', 'j', 'x');
    await nothingIsLost('ticked');
    await press(page, 'Escape', 'Control+k');
    await nothingIsLost('the palette');
    await press(page, 'End');
    await expect(
      page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { selected: true }),
    ).toBeInViewport();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
    await expect(list()).toBeFocused();
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
    await nothingIsLost('the keys');
    await press(page, 'End');
    const keys = page.getByRole('dialog', { name: 'All keys' });
    await expect(keys.locator('kbd').last()).toBeInViewport();
    await nothingIsLost('the last keys');
    await press(page, 'Escape');
    await press(page, 'g', 'b');
    await expect(page.getByRole('heading', { level: 1, name: /answer|close/i })).toBeVisible();
    await nothingIsLost('the board');
    await press(page, 'Escape', 'Control+f');
    await page.keyboard.type('open');
    await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
    await nothingIsLost('search');
    await press(page, 'Escape');
    await press(page, 'Control+,');
    await expect(page.getByRole('tab').first()).toBeFocused();
    for (const section of await page.getByRole('tab').all()) {
      await section.press('Enter');
      await nothingIsLost(`settings: ${await section.textContent()}`);
    }
    await press(page, 'Escape');
  });

  await test.step('the practice shop', async () => {
    await expect(page.getByRole('tab')).toHaveCount(0);
    await enter('Practice shop');
    await expect(strip()).toBeVisible();
    await enlarge();
    await expect(list().getByRole('option').first()).toBeVisible({ timeout: 20_000 });
    await list().focus();
    await press(page, 'ArrowDown');
    await nothingIsLost('the drill');
    await expectInSight(send(), 'Send below the drill');
    for (const trouble of [
      'The password was changed',
      'The 24 hours are over',
      'The next answer is refused',
    ]) {
      await enter('Let something go wrong');
      await nothingIsLost('what can go wrong');
      await page.getByRole('menuitem', { name: trouble }).press('Enter');
      await expect(strip().getByRole('status', { name: trouble })).toBeVisible();
    }
    await composer().fill('Plum '.repeat(220));
    await nothingIsLost('what went wrong');
    await expectInSight(send(), 'Send below what went wrong');
    await list().focus();
    await press(page, 'u');
    await expect(page.getByRole('status', { name: 'News' })).not.toBeEmpty();
    await nothingIsLost('a toast in the practice shop');
    await expectInSight(send(), 'Send below a toast');
  });
});
