import type { Page } from '@playwright/test';
import type { PracticeControl } from '../../src/practice/control/control.ts';
import type { ConversationId } from '../../src/shared/model/ids.ts';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { calling } from './support/app-hands.ts';
import { expectNoFindings } from './support/axe.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';
import { answerInEveryWay, writeEveryAttachment, writeEveryWord } from './support/every-message.ts';
import { press } from './support/keys.ts';
import { openSite } from './support/open-site.ts';

const SHOP = 'plumcrumb';
const HOUR = 3_600_000;
/** Who wrote before the shop was connected, how many messages, and how many hours ago the last one. */
const BEFORE = [
  ['cleo.m', 'Cleo Marchand', 25, 1],
  ['dan.r', 'Dan Roth', 1, 23],
  ['eve.l', 'Eve Lind', 1, 30],
] as const;

let app: RunningApp;
let page: Page;
let control: PracticeControl;

const list = () => page.getByRole('listbox', { name: 'Conversations' });
const log = () => page.getByRole('log', { name: 'Messages' });
const composer = () => page.getByRole('textbox', { name: 'Message' });
const dialog = (name: string) => page.getByRole('dialog', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The shop and its customers before today. */
async function furnish(): Promise<void> {
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await control.createPerson({ username: 'anna.k', name: 'Anna Koval' });
  await control.createPerson({ username: 'ben.o', name: 'Ben Osei' });
  for (const [person, name, count, hours] of BEFORE) {
    await control.createPerson({ username: person, name });
    const lines = Array.from({ length: count }, (_, at) => ({
      from: 'person' as const,
      text: `Plum number ${at + 1}`,
      ago: hours * HOUR + (count - at) * 60_000,
    }));
    await control.hasHistory({ account: SHOP, person, messages: lines });
  }
}

async function idOf(name: string): Promise<ConversationId> {
  const { page: all } = await calling(app)('app.snapshot', { view: 'all', accountId: null, labelId: null });
  const chat = all.conversations.find(({ person }) => person.name === name);
  if (!chat) throw new Error(`there is no chat with ${name}`);
  return chat.id;
}

/** Opens something over the window, looks at it, and closes it. */
async function overlay(name: string, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(dialog(name)).toBeVisible();
  await expectNoFindings(app, name, 'dialog');
  await page.keyboard.press('Escape');
  await expect(dialog(name)).toBeHidden();
}

async function menu(name: string): Promise<void> {
  await button(name).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFindings(app, `the menu of ${name}`, 'menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

async function messagesOfEveryKind(link: string): Promise<void> {
  await writeEveryAttachment(control, { account: SHOP, person: 'anna.k' });
  await writeEveryWord(control, { account: SHOP, person: 'ben.o' }, link);
  await conversation(page, 'Anna Koval').click();
  await expect(messages(page)).toHaveCount(14);
  await expect(log()).toContainText('Something new. See it in Instagram.');
  await expect(messages(page).getByRole('group', { name: 'Voice message from Anna' })).toContainText('0:02');
  await expect(log()).toContainText('Instagram no longer shows it.');
  await expectNoFindings(app, 'pictures, sounds, files and cards');
  await overlay('Pictures of this chat', () => messages(page).getByRole('img').first().click());

  await conversation(page, 'Ben Osei').click();
  await expect(log().getByRole('link', { name: /Blue mug/ })).toBeVisible();
  await answerInEveryWay(app, await idOf('Ben Osei'));
  await expect(messages(page).filter({ hasText: 'Which one?' })).toContainText('Sent');
  await control.addFault({ route: 'send', answer: { graphError: { code: 100 } } });
  await composer().fill('Nobody gets this');
  await composer().press('Enter');
  await expect(messages(page).getByRole('button', { name: 'Retry' })).toBeVisible();
  await control.addFault({ route: 'send', answer: { graphError: { code: 100 } } });
  const said = messages(page).filter({ hasText: 'So pretty' });
  await said.hover();
  await overlay('Reactions', () => said.getByRole('button', { name: 'React to this message' }).click());
  await said.getByRole('button', { name: 'React to this message' }).click();
  await page.getByRole('button', { name: 'React with 👍' }).click();
  await expect(said.getByRole('alert')).toContainText('Reaction not sent.');
  await expect(log().getByRole('note')).toContainText('Likes blue');
  await expectNoFindings(app, 'words, answers and what failed');

  await conversation(page, 'Cleo Marchand').click();
  await expect(log()).toContainText('Some messages before this are only on Instagram');
  await expectNoFindings(app, 'a gap', 'log');
  await conversation(page, 'Eve Lind').click();
  await expect(page.getByText(/^Closed since/).first()).toBeVisible();
  await expectNoFindings(app, 'a closed chat');
}

async function whileWriting(): Promise<void> {
  await openView(page, 'All chats');
  await conversation(page, 'Ben Osei').click();
  await composer().press('/');
  await expect(page.getByRole('region', { name: 'Saved replies' })).toContainText('Nothing saved yet');
  await expectNoFindings(app, 'no saved replies');
  await page.keyboard.press('Escape');
  const hours = { name: 'Opening hours', words: 'Hi {first name}, 9 to 5' };
  await calling(app)('saved-reply.put', { id: null, ...hours, usedAt: null });
  await overlay('Emoji', async () => {
    await button('Emoji').click();
    await expect(page.getByRole('gridcell').first()).toBeVisible();
  });
  await composer().fill('Hello');
  await menu('More ways to send');
  await overlay('Send later', async () => {
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('textbox', { name: 'Send at' }).fill('in 3 days');
  });
  await messages(page).first().hover();
  await messages(page).first().getByRole('button', { name: 'Reply to this message' }).click();
  await composer().fill(`${'Plum '.repeat(220)}and that is all.`);
  await expect(page.getByRole('list', { name: 'Goes out as 2 messages' })).toBeVisible();
  await expectNoFindings(app, 'a quote and a long answer');
  await composer().fill('');
  await composer().press('/');
  await expect(page.getByRole('option', { name: 'Opening hours' })).toBeVisible();
  await expectNoFindings(app, 'saved replies');
  await page.keyboard.press('Escape');

  await page.getByRole('group', { name: 'Order 001' }).hover();
  await button('Edit this order').click();
  await expect(page.getByRole('form', { name: 'Order 001' })).toBeVisible();
  await expectNoFindings(app, 'an order is changed');
  await page.keyboard.press('Escape');
  await menu('Half paid');
}

async function sheets(): Promise<void> {
  await list().focus();
  await overlay('Snooze', async () => {
    await press(page, 'h');
    await page.getByRole('textbox', { name: 'Snooze until' }).fill('in 3 days');
  });
  await overlay('Labels', async () => {
    await press(page, 'l');
    await page.getByRole('textbox', { name: 'Find or make a label' }).fill('Wedding');
    await press(page, 'Enter');
    await expect(dialog('Labels').getByRole('button', { name: 'Wedding', pressed: true })).toBeVisible();
  });
  await overlay('Go to a day in this chat', () => press(page, 'g', 't'));
  await overlay('Orders', () => press(page, 'g', 'o'));
  await overlay('All keys', () => press(page, '?'));
  await overlay('Commands', async () => {
    await press(page, 'Control+k');
    await expect(dialog('Commands').getByRole('option').first()).toBeVisible();
    await page.keyboard.type('an');
    await expect(dialog('Commands').getByRole('option', { name: /Anna Koval/ })).toBeVisible();
  });
  await overlay('Connection', async () => {
    await page.getByRole('status', { name: 'Connection' }).getByRole('button').click();
    await dialog('Connection').getByRole('button', { name: 'Earlier checks' }).click();
  });
}

async function views(): Promise<void> {
  const call = calling(app);
  await overlay('Filter', () => button('Filter').click());
  await button('Filter').click();
  await page.getByRole('textbox', { name: 'Save this list as a folder' }).fill('Saturday');
  await press(page, 'Enter');
  await expect(page.getByRole('navigation', { name: 'Folders' })).toBeVisible();
  await expectNoFindings(app, 'a folder');
  await page.keyboard.press('Escape');
  const act = async (name: string, action: Parameters<typeof call<'triage.act'>>[1]['action']) =>
    call('triage.act', { selection: { ids: [await idOf(name)] }, action });
  await act('Cleo Marchand', { type: 'snooze', until: Date.now() + 4 * HOUR });
  await act('Dan Roth', { type: 'done' });
  for (const [view, person] of [
    ['Waiting for them', 'Ben Osei'],
    ['Snoozed', 'Cleo Marchand'],
    ['Done', 'Dan Roth'],
    ['All chats', 'Eve Lind'],
    ['Outbox', 'Ben Osei'],
  ] as const) {
    await openView(page, view);
    await expect(conversation(page, person)).toBeVisible();
    await expectNoFindings(app, view);
  }
  await page
    .getByRole('navigation', { name: 'Labels' })
    .getByRole('button', { name: /^Wedding/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wedding' })).toBeVisible();
  await expectNoFindings(app, 'a label');
  await overlay('Change the label “Wedding”', () => button('Change the label “Wedding”').click());
  await openView(page, 'Reply-by board');
  await button('Only Wedding. Show all labels').click();
  await expect(page.getByRole('article', { name: /Eve Lind/ })).toBeVisible();
  await expectNoFindings(app, 'the board');

  await openView(page, 'All chats');
  await conversation(page, 'Anna Koval').click();
  await list().focus();
  await press(page, 'u', 'x', 'j', 'x');
  await expect(page.getByRole('region', { name: 'Ticked chats' })).toContainText('2 chats');
  await expect(button('Undo')).toBeVisible();
  await expectNoFindings(app, 'ticked chats and a toast');
}

async function search(): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search' }).fill('plum');
  await expect(page.getByRole('option', { name: /Plum number 1/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Label', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Wedding' }).click();
  await button('Has photo').click();
  await expectNoFindings(app, 'narrowed to nothing');
  await button('Search everywhere').click();
  await expect(page.getByRole('option', { name: /Plum number 1/ }).first()).toBeVisible();
  await expectNoFindings(app, 'what was found');
  await menu('Month');
  await page.keyboard.press('Escape');
}

async function workOnFiles(): Promise<void> {
  // The owner never chooses: so the work goes on. What would end it is kept, as the system's dialog does: a promise that
  // nobody can end any more is cleared away, and whoever waits for it is told of a failure.
  await app.electron.evaluate(({ dialog }) => {
    const choosing: unknown[] = [];
    Object.assign(globalThis, { choosing });
    const neverChooses = () => new Promise<never>((resolve) => void choosing.push(resolve));
    dialog.showOpenDialog = neverChooses;
    dialog.showSaveDialog = neverChooses;
  });
  await button('Settings').click();
  await page.getByRole('tab', { name: 'Storage' }).click();
  await button('Export…').click();
  await button('Make the file…').click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('seven warm loaves');
  await page.getByRole('textbox', { name: 'The passphrase once more' }).fill('seven warm loaves');
  await button('Save the file…').click();
  await expect(page.getByRole('progressbar')).toHaveCount(2);
  await expectNoFindings(app, 'work on files', 'tabpanel');
}

test('axe finds nothing in any message, view, menu or sheet of a day', async ({ shopbell, practice }) => {
  // Forty things are looked at, each twice.
  test.setTimeout(120_000);
  control = practice.control;
  await furnish();
  const site = await openSite('<title>Blue mug</title><meta name="description" content="Thrown by hand">');
  try {
    app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
    page = app.window;
    // Colours are told apart once nothing fades any more.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // So high that a whole thread is painted at once.
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 2600),
    );
    await connect(app, SHOP);
    await calling(app)('settings.change', { linkPreviews: true });
    await test.step('messages', () => messagesOfEveryKind(site.url));
    await test.step('writing', whileWriting);
    await test.step('sheets', sheets);
    await test.step('views', views);
    await test.step('search', search);
    await test.step('work on files', workOnFiles);
  } finally {
    site.close();
  }
});
