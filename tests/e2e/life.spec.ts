import { expect, test } from './fixtures/shopbell.ts';
import { ANNA, openChat, SHOP } from './support/chat.ts';
import { messages } from './support/connect.ts';
import { runToEnd } from './support/run-to-end.ts';

test('the practice shop opens from the first screen, and leaving it comes back there', async ({
  shopbell,
}) => {
  const app = await shopbell.launch();
  await app.window.getByRole('button', { name: 'Open the practice shop' }).click();
  await app.waitForLine(/^DM from /m);
  await expect(app.window.getByRole('option').first()).toBeVisible();
  await app.window.getByRole('button', { name: 'Leave the practice shop' }).click();
  await expect(app.window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
});

test('a second start shows the first and ends', async ({ shopbell }) => {
  const app = await shopbell.launch({ flags: ['--hidden'], withoutWindow: true });
  const isShown = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  expect(await isShown()).toBe(false);
  expect((await runToEnd(shopbell, [])).code).toBe(0);
  await expect.poll(isShown).toBe(true);
});

test('a window that was let go of in the tray comes back where it was', async ({ shopbell, practice }) => {
  const app = await openChat(shopbell, practice);
  await app.window.getByRole('textbox', { name: 'Message' }).fill('Half an answ');
  const kept = () => {
    // The window's own way to ask main, which types of tests do not know.
    const ask = async () =>
      JSON.stringify(
        await (globalThis as unknown as { api: { call(name: string, input: object): unknown } }).api.call(
          'conversation.get',
          { conversationId: 1 },
        ),
      );
    return app.window.evaluate(ask);
  };
  await expect.poll(kept).toContain('Half an answ');
  // What ten minutes in the tray do (release-when-hidden.test.ts).
  const made = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Are you there?' });
  expect((await runToEnd(shopbell, [])).code).toBe(0);
  const window = await made;
  await expect(messages(window).last()).toContainText('Are you there?');
  await expect(window.getByRole('textbox', { name: 'Message' })).toHaveValue('Half an answ');
});

test('--version prints the version and ends well', async ({ shopbell }) => {
  const { code, output } = await runToEnd(shopbell, ['--version']);
  expect(code).toBe(0);
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('closing the window is explained once, keeps Shopbell running, and a link opens a chat', async ({
  shopbell,
  practice,
}) => {
  const app = await openChat(shopbell, practice);
  const frame = (ask: 'isVisible' | 'isMinimized' | 'getTitle') =>
    app.electron.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), ask);
  await expect.poll(() => frame('getTitle')).toBe('(1) Shopbell');

  await app.window.getByRole('button', { name: 'Close the window' }).click();
  const sheet = app.window.getByRole('dialog', { name: 'Shopbell keeps running' });
  await expect(sheet).toContainText('You can change this in the settings.');
  await sheet.press('Escape');
  expect(await frame('isVisible')).toBe(true);

  await app.window.getByRole('button', { name: 'Close the window' }).click();
  await sheet.getByRole('button', { name: 'Keep running' }).click();
  await expect(sheet).toBeHidden();
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Are you there?' });
  await expect.poll(() => app.terminal().filter((line) => line.startsWith('DM from')).length).toBe(2);

  expect((await runToEnd(shopbell, ['--hidden'])).code).toBe(0);
  expect((await runToEnd(shopbell, ['shopbell://message/1'])).code).toBe(0);
  await expect.poll(() => frame('isVisible')).toBe(true);
  await expect(messages(app.window).last()).toContainText('Are you there?');

  await app.window.getByRole('button', { name: 'Settings' }).click();
  await app.window.getByRole('tab', { name: 'Tray and start' }).click();
  await app.window.getByRole('radio', { name: 'Quits' }).click();
  await app.window.keyboard.press('Escape');
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.window.getByRole('button', { name: 'Close the window' }).click();
  expect(await ended).toBe(0);
});
