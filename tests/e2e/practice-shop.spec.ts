import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Api } from '../../src/shared/ipc/contract.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { conversation, messages, openView, press } from './support/connect.ts';

const strip = (window: Page) => window.getByRole('region', { name: 'Practice shop' });
const word = (window: Page) => window.getByRole('status', { name: 'Connection' });
const drill = (window: Page) => strip(window).getByRole('status', { name: 'Drill' });

async function goWrong(window: Page, trouble: string): Promise<void> {
  await strip(window).getByRole('button', { name: 'Let something go wrong' }).click();
  await window.getByRole('menuitem', { name: trouble }).click();
}

function line(window: Page, trouble: string) {
  return strip(window).getByRole('status', { name: trouble });
}

async function mend(window: Page, trouble: string, button = 'Mend it'): Promise<void> {
  await line(window, trouble).getByRole('button', { name: button }).click();
  await expect(line(window, trouble)).toBeHidden();
}

/** Everything Shopbell keeps of its own; Chromium's caches come and go as they like. */
async function kept(data: string): Promise<string[]> {
  const files = await readdir(data, { recursive: true });
  return files.filter((name) => /^(practice|media|outgoing|backups|shopbell|settings)/.test(name)).sort();
}

test('what goes wrong on request is told and mended, and leaving keeps nothing', async ({ shopbell }) => {
  const app = await shopbell.launch();
  const { window } = app;
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
  const before = await kept(join(shopbell.folder, 'data'));
  await window.getByRole('button', { name: 'Open the practice shop' }).click();
  await expect(word(window)).toHaveText(/^Live/);
  await strip(window).getByRole('button', { name: 'Customers: normal' }).click();
  await window.getByRole('radio', { name: 'Quiet' }).check({ force: true });
  await expect(strip(window).getByRole('button', { name: 'Quiet: nobody writes' })).toBeVisible();
  await window.keyboard.press('Escape');

  await goWrong(window, 'The password was changed');
  await expect(word(window)).toHaveText(/^Needs you/);
  await mend(window, 'The password was changed');
  await expect(word(window)).toHaveText(/^Live/);

  await goWrong(window, 'The 24 hours are over');
  await openView(window, 'All');
  await conversation(window, 'Ines Marrow').click();
  await expect(window.getByText(/^Closed since/).first()).toBeVisible();
  await mend(window, 'The 24 hours are over', 'Let them write again');
  await expect(window.getByRole('timer', { name: 'Reply by' })).toBeVisible();

  await goWrong(window, 'The next answer is refused');
  await expect(line(window, 'The next answer is refused')).toBeVisible();
  const composer = window.getByRole('textbox', { name: 'Message' });
  await composer.fill('One table cake, gladly.');
  await composer.press('Enter');
  await expect(messages(window).last().getByRole('alert')).toBeVisible();
  await expect(line(window, 'The next answer is refused')).toBeHidden();
  await messages(window).last().getByRole('button', { name: 'Retry' }).click();
  await expect(messages(window).last()).toContainText(/Sent|Seen/);

  await goWrong(window, 'A message got lost');
  await expect(line(window, 'A message got lost')).toBeVisible();
  await expect(conversation(window, 'Anton Riedl')).toBeHidden();
  await mend(window, 'A message got lost', 'Check now');
  await expect(conversation(window, 'Anton Riedl')).toBeVisible();

  await goWrong(window, 'Twenty messages at once');
  await expect(conversation(window, 'Petra Zelenková')).toHaveAccessibleDescription(/Stačí jeden/);
  await expect(conversation(window, 'Anton Riedl')).toHaveAccessibleDescription(/sorry, I was excited/);

  await goWrong(window, 'Instagram is down');
  await expect(word(window)).toHaveText(/^Offline/);
  await mend(window, 'Instagram is down');
  await expect(word(window)).not.toHaveText(/^Offline/);

  // Instagram is told of a new address once a minute; so this comes last, and is not waited for.
  await goWrong(window, 'The line was cut');
  await expect(word(window)).toHaveText(/^Slower/);
  await mend(window, 'The line was cut');

  await window.getByRole('searchbox', { name: 'Search' }).fill('oat loaf');
  await window.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().click();
  await window.getByRole('button', { name: 'Leave the practice shop' }).click();
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
  await expect.poll(() => kept(join(shopbell.folder, 'data'))).toEqual(before);
  const refused = await window.evaluate(() =>
    (globalThis as unknown as { api: Api }).api.call('practice.trouble', { trouble: 'rush', isOn: true }),
  );
  expect(refused).toEqual({ ok: false, error: { code: 'not-found', detail: null } });
  const looks = await window.evaluate(() =>
    (globalThis as unknown as { api: Api }).api.call('app.appearance', {}),
  );
  expect(looks).toMatchObject({ ok: true, value: { settings: { recentSearches: [], openingHours: null } } });
});

test('the drill goes on by what is really done, from the first answer to the own shop', async ({
  shopbell,
}) => {
  const app = await shopbell.launch({ flags: ['--practice'] });
  const { window } = app;
  const { keyboard } = window;
  const list = window.getByRole('listbox', { name: 'Conversations' });
  const composer = window.getByRole('textbox', { name: 'Message' });
  await expect(drill(window)).toContainText('Step 1 of 10');
  await conversation(window, 'Noor Whitcombe').click();
  await composer.fill('Yes, it is. How many pieces?');
  await composer.press('Enter');

  await expect(drill(window)).toContainText('Step 2 of 10');
  await messages(window).first().hover();
  await messages(window).first().getByRole('button', { name: 'Reply to this message' }).click();
  await composer.fill('This one, from nine.');
  await composer.press('Enter');

  await expect(drill(window)).toContainText('Step 3 of 10');
  await list.focus();
  await keyboard.press('e');
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible();
  await keyboard.press('Control+z');

  await expect(drill(window)).toContainText('Step 4 of 10');
  await conversation(window, 'kru.mel_47').click();
  await list.focus();
  await keyboard.press('h');
  await window.getByRole('textbox', { name: 'Until' }).fill('in 20 minutes');
  await window.getByRole('dialog', { name: 'Snooze' }).getByRole('button').first().click();

  await expect(drill(window)).toContainText('Step 5 of 10');
  await openView(window, 'All');
  await conversation(window, 'Noor Whitcombe').click();
  await list.focus();
  await keyboard.press('l');
  await window.getByRole('dialog', { name: 'Labels' }).getByText('Orders').click();
  await keyboard.press('Escape');

  await expect(drill(window)).toContainText('Step 6 of 10');
  await keyboard.press('Control+f');
  await keyboard.type('plum');
  await expect(
    window.getByRole('listbox', { name: 'Search results' }).getByRole('option').first(),
  ).toBeVisible();
  await keyboard.press('Enter');
  await expect(drill(window)).toContainText('Step 7 of 10');
  await openView(window, 'All');
  await conversation(window, 'Noor Whitcombe').click();

  await list.focus();
  await keyboard.press('n');
  await keyboard.type('Picks up at ten.');
  await window.getByRole('button', { name: 'Save note' }).click();
  await window.getByRole('button', { name: 'Write a note' }).click();
  await list.focus();
  await keyboard.press('o');
  await keyboard.type('Plum cake');
  await window.getByRole('button', { name: 'Save order' }).click();

  await expect(drill(window)).toContainText('Step 8 of 10');
  await composer.press('/');
  await expect(window.getByRole('option', { name: /Opening hours/ })).toBeVisible();
  await keyboard.press('Enter');

  await expect(drill(window)).toContainText('Step 9 of 10');
  await openView(window, 'Reply-by board');
  await window.getByRole('article').first().click();

  await expect(drill(window)).toContainText('Step 10 of 10');
  await drill(window).getByRole('button', { name: 'Change the password' }).click();
  await expect(word(window)).toHaveText(/^Needs you/);
  const login = app.electron.waitForEvent('window');
  await window.getByRole('button', { name: 'Reconnect' }).click();
  await press(await login, 'Allow');

  await expect(drill(window)).toContainText('All ten done.');
  await drill(window).getByRole('button', { name: 'Connect your own shop' }).click();
  await expect(window.getByRole('heading', { name: 'Make it a business account' })).toBeVisible();
  await expect(strip(window)).toBeHidden();
});
