import { join, resolve } from 'node:path';
import { expect, test } from './fixtures/shopbell.ts';
import { ANNA, openChat, SHOP } from './support/chat.ts';
import { messages } from './support/connect.ts';
import { startDesktopPanel } from './support/desktop-panel.ts';
import { runToEnd } from './support/run-to-end.ts';
import { startTrayHost } from './support/tray-host.ts';

const CHECKOUT = resolve(import.meta.dirname, '../..');

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
  const made = app.electron.waitForEvent('window');
  expect((await runToEnd(shopbell, [])).code).toBe(0);
  // Main is asked once it is done with the window: in the midst of making it, it may forget what was asked.
  await (await made).getByRole('button', { name: 'Open the practice shop' }).waitFor();
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
  await expect(sheet).toContainText('has no place for an icon beside the clock');
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

test('beside the clock: who waits, what did not go out, and everything the menu can do', async ({
  shopbell,
  practice,
}) => {
  test.skip(process.platform !== 'linux', 'other systems show their menus to nobody else');
  const panel = await startTrayHost();
  try {
    const app = await openChat(shopbell, practice);
    const { control } = practice;
    const icon = await panel.icon();
    const isVisible = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
    const labels = async () => (await icon.menu()).map(({ label }) => label);
    const looksLike = async (state: string) => {
      const file = join(CHECKOUT, 'resources/tray', `${state}-on-dark.png`);
      const drawn = await app.electron.evaluate(
        ({ nativeImage }, path) =>
          nativeImage.createFromPath(path).toBitmap({ scaleFactor: 2 }).toString('hex'),
        file,
      );
      // Each has the colours of a half transparent pixel in its own way; how transparent it is says the shape.
      const shape = Buffer.from(Buffer.from(drawn, 'hex').filter((_, at) => at % 4 === 3));
      return (await icon.shape()).equals(shape);
    };
    await expect.poll(icon.tooltip).toMatch(/^Shopbell: 1 person waits, next closes /);
    await expect.poll(() => looksLike('live')).toBe(true);

    await app.window.getByRole('button', { name: 'Close the window' }).click();
    const sheet = app.window.getByRole('dialog', { name: 'Shopbell keeps running' });
    await expect(sheet).toContainText('leaves Shopbell beside the clock');
    await expect(sheet.getByRole('button', { name: 'Keep running' })).toBeFocused();
    await app.window.keyboard.press('Enter');
    await expect.poll(isVisible).toBe(false);

    await control.createPerson({ username: 'ben.o', name: 'Ben Osei' });
    await control.writes({ account: SHOP, person: 'ben.o', text: 'Open on Saturday?' });
    await expect.poll(icon.tooltip).toMatch(/^Shopbell: 2 people wait/);
    await icon.choose(/^Ben Osei, by /);
    await expect.poll(isVisible).toBe(true);
    await expect(messages(app.window).last()).toContainText('Open on Saturday?');

    await control.addFault({ route: 'send', answer: { graphError: { code: 100 } } });
    await app.window.getByRole('textbox', { name: 'Message' }).fill('Yes, from nine.');
    await app.window.getByRole('textbox', { name: 'Message' }).press('Enter');
    await expect.poll(icon.tooltip).toContain('1 message was not sent');
    expect(await looksLike('need')).toBe(true);

    await app.window.getByRole('button', { name: 'Close the window' }).click();
    await expect.poll(isVisible).toBe(false);
    await icon.activate();
    await expect.poll(isVisible).toBe(true);
    await icon.choose('Run the doctor');
    await expect(app.window.getByRole('heading', { level: 1, name: /check|thing|looking/i })).toBeVisible();
    await icon.choose('1 message was not sent');
    await expect(messages(app.window).last()).toContainText('Yes, from nine.');

    await icon.choose(/^For 1 hour, until /);
    await expect.poll(labels).toContainEqual(expect.stringMatching(/^Notify again \(paused until /));
    const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
    await icon.choose('Quit Shopbell');
    expect(await ended).toBe(0);
  } finally {
    await panel.close();
  }
});

test('in the panel of a real desktop: the bell is drawn, its menu opens a chat, and a click shows the window', async ({
  shopbell,
  practice,
}) => {
  test.skip(process.platform !== 'linux', 'other systems have panels of their own');
  const panel = await startDesktopPanel(shopbell.folder);
  try {
    const app = await openChat(shopbell, practice);
    const isVisible = () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
    const hide = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await practice.control.createPerson({ username: 'ben.o', name: 'Ben Osei' });
    await practice.control.writes({ account: SHOP, person: 'ben.o', text: 'Open on Saturday?' });
    await expect(app.window.getByRole('option', { name: /Ben Osei/ })).toBeVisible();
    await expect.poll(panel.icons).toBe(1);
    await hide();
    await expect.poll(() => panel.drawn(app.electron)).toBeGreaterThan(30);

    // Beside the line that says how many wait, the first is Anna, whose chat closes first.
    await panel.click('right');
    await expect.poll(panel.isMenuOpen).toBe(true);
    await panel.press('Down', 'Down', 'Return');
    await expect.poll(isVisible).toBe(true);
    await expect(messages(app.window).last()).toContainText('Open on Saturday?');

    await hide();
    await panel.click('left');
    await expect.poll(isVisible).toBe(true);
  } finally {
    await panel.close();
  }
});
