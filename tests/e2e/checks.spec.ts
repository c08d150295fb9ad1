import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test.beforeEach(async ({ practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
});

test('a lost message is found by a check, which says so; where some are gone for good, a row leads to Instagram', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: ANNA, text: 'The first one' });
  await conversation(app.window, 'Anna Koval').click();
  await expect(messages(app.window)).toHaveText([/The first one/]);

  const status = app.window.getByRole('status', { name: 'Connection' });
  const details = app.window.getByRole('dialog', { name: 'Connection' });
  await status.getByRole('button').click();
  await details.getByRole('button', { name: 'Check now' }).click();
  await expect(details).toContainText(/Last check .+, 1 chat, nothing missing\./);

  await control.behave({ losesWebhooks: true });
  await control.writes({ account: SHOP, person: ANNA, text: 'Nobody told of this one' });
  // A check that was under way already does not know of it: the next one finds it.
  await expect(async () => {
    await details.getByRole('button', { name: 'Check now' }).click({ timeout: 2_000 });
    await expect(messages(app.window).last()).toContainText('Nobody told of this one', { timeout: 2_000 });
  }).toPass();
  await details.getByRole('button', { name: 'Earlier checks' }).click();
  await expect(
    details
      .getByRole('list', { name: 'Earlier checks' })
      // On a slow computer the check of the new shop finds one too.
      .getByText(/1 message found, .*late/)
      .first(),
  ).toBeVisible();

  for (let number = 1; number <= 23; number += 1) {
    await control.advanceClock({ ms: 1_000 });
    await control.writes({ account: SHOP, person: ANNA, text: `Lost ${number}` });
  }
  await details.getByRole('button', { name: 'Check now' }).click();
  await expect(details).toContainText(/3 messages are only on Instagram\./);
  await app.window.keyboard.press('Escape');

  const log = app.window.getByRole('log', { name: 'Messages' });
  await log.focus();
  await app.window.keyboard.press('Home');
  await expect(log).toContainText('Some messages before this are only on Instagram');
  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      process.stdout.write(`opened ${url}\n`);
    };
  });
  await log.getByRole('button', { name: 'Open on Instagram' }).click();
  await app.waitForLine(/^opened https:\/\/ig\.me\/m\/anna\.k$/m);
});

test('a shop’s past comes in with its progress, can be stopped and goes on, also after a restart', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.hasChats({ account: SHOP, count: 40 });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  const progress = app.window.getByRole('status').filter({ hasText: 'chats' });
  await expect(progress).toHaveText(/^Importing \d+ of 40 chats$/);

  // The window is usable meanwhile, and what is written now comes before what was.
  await control.writes({ account: SHOP, person: ANNA, text: 'Are you open?' });
  await conversation(app.window, 'Anna Koval').click();
  await expect(messages(app.window)).toHaveText([/Are you open\?/]);
  await app.window.getByRole('button', { name: 'Stop' }).click();
  await expect(progress).toHaveText(/^Import stopped at \d+ of 40 chats\./);
  await app.close();

  await control.behave({ callLimits: { conversations: null, lightSends: null, heavySends: null } });
  const again = await shopbell.launch();
  const stopped = again.window.getByRole('status').filter({ hasText: 'Import stopped' });
  await expect(stopped).toBeVisible();
  await again.window.getByRole('button', { name: 'Go on' }).click();
  await openView(again.window, 'All');
  await expect(again.window.getByRole('status').filter({ hasText: 'Importing' })).toBeHidden({
    timeout: 40_000,
  });
  await again.window.getByRole('listbox', { name: 'Conversations' }).focus();
  await again.window.keyboard.press('End');
  await expect(conversation(again.window, 'Customer 040')).toBeVisible();
  expect(again.terminal().filter((line) => line.startsWith('DM from Customer'))).toEqual([]);
});
