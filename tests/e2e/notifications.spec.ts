import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';
import { startNotificationService } from './support/notification-service.ts';

const SHOP = 'plumcrumb';
const PEOPLE = [
  ['anna.k', 'Anna <b>Koval</b>'],
  ['ben.o', 'Ben Osei'],
] as const;

test.skip(process.platform !== 'linux', 'dunst is a service of Linux');

test('a customer calls through the real notification service, and is answered from there', async ({
  shopbell,
  practice,
}) => {
  const service = await startNotificationService(shopbell.folder);
  try {
    const { control } = practice;
    await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
    for (const [username, name] of PEOPLE) await control.createPerson({ username, name });
    const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
    const page = app.window;
    await connect(app, SHOP);

    await control.writes({ account: SHOP, person: 'ben.o', text: 'Open on Saturday?' });
    await expect.poll(service.shown).toBe(1);
    await service.press('Done');
    await expect(conversation(page, 'Ben Osei')).toBeHidden();
    await expect.poll(service.shown).toBe(0);
    await openView(page, 'Done');
    await expect(conversation(page, 'Ben Osei')).toBeVisible();
    await openView(page, 'Needs reply');

    await control.writes({ account: SHOP, person: 'anna.k', text: 'Is <i>this</i> & that there?' });
    await expect.poll(service.shown).toBe(1);
    await service.click();
    await expect(messages(page).last()).toContainText('Is <i>this</i> & that there?');
    await expect.poll(service.shown).toBe(0);
    expect(await service.history()).toContainEqual({
      summary: 'Anna <b>Koval</b>',
      body: 'Is &lt;i&gt;this&lt;/i&gt; &amp; that there?',
    });

    await page.getByRole('button', { name: 'Practice shop', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Leave the practice shop' })).toBeVisible();
    await control.writes({ account: SHOP, person: 'anna.k', text: 'Still there?' });
    await expect
      .poll(() =>
        app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? null),
      )
      .toBe('(1) Shopbell');
    await expect
      .poll(async () => {
        await service.press('#Open (Anna <b>Koval</b>)');
        return await page.getByRole('button', { name: 'Practice shop', exact: true }).isVisible();
      })
      .toBe(true);
    await expect(messages(page).last()).toContainText('Still there?');

    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('tab', { name: 'Notifications' }).click();
    const answer = page.getByRole('status', { name: 'Notifications' });
    await expect(answer).toHaveText('Notifications work here. Shown by dunst.');
    await page.getByRole('combobox', { name: 'On the screen stands' }).selectOption('“New message” only');
    await page.getByRole('button', { name: 'Send a test notification' }).click();
    await expect(answer).toHaveText(/^The system took it/);
    await expect.poll(service.shown).toBe(1);
    expect((await service.history())[0]?.summary).toBe('This is how Shopbell calls you');

    await control.writes({ account: SHOP, person: 'ben.o', text: 'And on Sunday?' });
    await expect.poll(service.shown).toBe(1);
    expect((await service.history())[0]).toEqual({ summary: 'Shopbell', body: 'New message' });

    await service.kill();
    await page.getByRole('button', { name: 'Send a test notification' }).click();
    await expect(answer).toHaveText(/^Nothing on this computer shows notifications\. Install/);
  } finally {
    await service.kill();
  }
});
