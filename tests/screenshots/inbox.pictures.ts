import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Api } from '../../src/shared/ipc/contract.ts';
import type { RunningApp } from '../e2e/fixtures/launch.ts';
import { expect, test } from '../e2e/fixtures/shopbell.ts';
import { configureFlag, conversation, messages, openView } from '../e2e/support/connect.ts';
import { inEachLanguage } from './in-each-language.ts';
import { openStreet, SHOPS } from './street-of-shops.ts';

const FOLDER = process.env.SHOPBELL_SCREENSHOTS ?? resolve(import.meta.dirname, '../../docs/screenshots');

async function resize(app: RunningApp, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  // A window as wide as the whole screen may be kept a point smaller.
  await expect
    .poll(() => app.window.evaluate((wanted) => Math.abs(innerWidth - wanted), width))
    .toBeLessThan(3);
}

async function theme(app: RunningApp, choice: 'light' | 'dark'): Promise<void> {
  await app.electron.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, choice);
}

/** A note and two orders of the chat that is open. */
async function writeDown(app: RunningApp): Promise<void> {
  const panel = app.window.getByRole('region', { name: 'About Lucía Ferrán' });
  await app.window.evaluate(async () => {
    const { api } = window as Window & { api?: Api };
    const page = await api?.call('conversation.page', {
      view: 'all',
      accountId: null,
      labelId: null,
      after: null,
      limit: 50,
    });
    const lucia = page?.ok && page.value.conversations.find(({ person }) => person.name?.startsWith('Lucía'));
    if (!api || !lucia) throw new Error('Lucía has not written');
    const conversationId = lucia.id;
    const { id: labelId } = await made(api.call('label.add', { name: 'Commission', colour: 5 }));
    await api.call('triage.act', {
      selection: { ids: [conversationId] },
      action: { type: 'label', labelId, isOn: true },
    });
    await api.call('note.add', {
      conversationId,
      text: 'Left-handed, likes the handle a bit wider. Pays by transfer.',
    });
    const item = (name: string, amount: number, price: number) => ({ name, amount, price, pictureId: null });
    const card = { currency: 'EUR', size: '', address: '', note: '', dueAt: null };
    const vase = { ...card, status: 'sent' as const, items: [item('Bud vase', 1, 3_400)] };
    await api.call('order.add', { conversationId, order: vase });
    const items = [item('Speckled mug, cobalt', 4, 2_800), item('Side plate, rust', 2, 2_200)];
    const dueAt = Date.now() + 2 * 86_400_000;
    await api.call('order.add', { conversationId, order: { ...card, status: 'half-paid', items, dueAt } });
    async function made<T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
      const read = await answer;
      if (!read.ok) throw new Error('it could not be stored');
      return read.value;
    }
  });
  await expect(panel.getByRole('group', { name: 'Order 002' })).toBeVisible();
  await app.window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** The board of a shop that shuts in two and a half hours, for fifteen hours, whenever the picture is taken. */
async function openBoard(app: RunningApp): Promise<void> {
  await app.window.evaluate(async () => {
    const now = new Date();
    const halfHours = Math.ceil((now.getHours() * 60 + now.getMinutes() + 130) / 30);
    const closes = (halfHours * 30) % 1_440;
    const day = { opens: (closes + 900) % 1_440, closes };
    const { api } = window as Window & { api?: Api };
    await api?.call('settings.change', { openingHours: Array.from({ length: 7 }, () => day) });
  });
  await openView(app.window, 'Reply-by board');
  await expect(app.window.getByRole('article', { name: /Дарья/ })).toBeVisible();
}

async function picture(app: RunningApp, name: string): Promise<void> {
  await app.window.screenshot({
    path: join(FOLDER, `${name}.png`),
    animations: 'disabled',
    caret: 'initial',
  });
}

/** What was put away can be had back for a while; the pictures are of something else. */
async function noToast(app: RunningApp): Promise<void> {
  await expect(app.window.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
}

test('pictures of the window', async ({ shopbell, practice }) => {
  await mkdir(FOLDER, { recursive: true });
  const { control } = practice;
  await control.behave({ callLimits: { conversations: null, lightSends: null, heavySends: null } });
  const mids = await openStreet(control);
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await resize(app, 1440, 900);
  await theme(app, 'light');
  await expect(app.window.getByRole('button', { name: 'Connect Instagram' }).last()).toBeVisible();
  await inEachLanguage(app, 'first-run', (name) => picture(app, name));
  await theme(app, 'dark');
  await picture(app, 'first-run-dark');
  await theme(app, 'light');

  for (const account of SHOPS) {
    const { token } = await control.generateToken({ account, subscribes: false });
    await app.window.evaluate(
      (pasted) =>
        (window as Window & { api?: Api }).api?.call('account.connect-with-token', {
          token: pasted,
          reconnect: null,
        }),
      token,
    );
  }
  await expect(conversation(app.window, 'Ελένη Μαυρή')).toBeVisible();
  await expect(conversation(app.window, 'Tomás Quiroga')).toBeVisible();
  await picture(app, 'inbox-nothing-open-light');

  await conversation(app.window, 'Lucía Ferrán').click();
  await expect(messages(app.window)).toHaveCount(4);
  const answered = mids.get('lucia.ferran')?.[1] ?? '';
  await control.reacts({ account: SHOPS[0], person: 'lucia.ferran', mid: answered, emoji: '❤️' });
  await control.addFault({ route: 'send', answer: { graphError: { code: 200, subcode: 2018028 } } });
  const composer = app.window.getByRole('textbox', { name: 'Message' });
  await composer.fill('Of course! I’ll put four aside with your name on the box.');
  await composer.press('Enter');
  await expect(messages(app.window).last().getByRole('alert')).toBeVisible();
  await composer.fill('Pickup from 10 on Saturday, or I post them Friday 📦');
  await writeDown(app);
  await inEachLanguage(app, 'inbox', (name) => picture(app, name));
  await theme(app, 'dark');
  await picture(app, 'inbox-dark');
  await resize(app, 1100, 800);
  await picture(app, 'inbox-1100-dark');
  await theme(app, 'light');
  await picture(app, 'inbox-1100-light');
  await resize(app, 820, 700);
  await picture(app, 'inbox-820-light');
  await app.window.keyboard.press('Control+i');
  await expect(app.window.getByRole('button', { name: 'Close panel' })).toBeVisible();
  await picture(app, 'contact-820-light');
  await app.window.keyboard.press('Escape');
  await resize(app, 560, 700);
  await picture(app, 'inbox-560-light');
  await resize(app, 1440, 900);

  await app.window.getByRole('listbox', { name: 'Conversations' }).focus();
  await app.window.keyboard.press('n');
  await app.window.keyboard.type('Kiln opens Friday 9:00.');
  await app.window.getByRole('button', { name: 'Add an order' }).click();
  await app.window.keyboard.type('Speckled bowl');
  await inEachLanguage(app, 'note-and-order', (name) => picture(app, name));
  await theme(app, 'dark');
  await picture(app, 'note-and-order-dark');
  await theme(app, 'light');
  await app.window.keyboard.press('Escape');
  await noToast(app);
  await app.window.getByRole('button', { name: 'Write a note' }).click();
  await app.window.getByRole('listbox', { name: 'Conversations' }).focus();
  await app.window.keyboard.press('g');
  await app.window.keyboard.press('o');
  await expect(app.window.getByRole('dialog', { name: 'Orders' })).toBeVisible();
  await picture(app, 'orders-light');
  await app.window.keyboard.press('Escape');

  await openBoard(app);
  await inEachLanguage(app, 'board', (name) => picture(app, name));
  await theme(app, 'dark');
  await picture(app, 'board-dark');
  await theme(app, 'light');
  await resize(app, 820, 700);
  await picture(app, 'board-820-light');
  await resize(app, 560, 700);
  await picture(app, 'board-560-light');
  await resize(app, 1440, 900);
  await app.window
    .getByRole('button', { name: /^(Open|Shut)/ })
    .first()
    .click();
  await expect(app.window.getByRole('dialog', { name: 'Opening hours' })).toBeVisible();
  await picture(app, 'opening-hours-light');
  await app.window.keyboard.press('Escape');
  await openView(app.window, 'Needs reply');

  await conversation(app.window, 'Maximiliane').click();
  await picture(app, 'long-name-light');
  await conversation(app.window, 'ليلى').click();
  await composer.fill('أكيد! ما الاسم؟');
  await composer.press('Enter');
  await expect(messages(app.window).last()).toContainText(/Sent/);
  await picture(app, 'right-to-left-light');
  await openView(app.window, 'All');
  await conversation(app.window, 'Ines Marrow').click();
  await picture(app, 'closed-light');
  await app.window.keyboard.press('Control+k');
  await expect(app.window.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await picture(app, 'palette-light');
  await app.window.keyboard.press('Escape');
  await openView(app.window, 'Needs reply');
  await conversation(app.window, 'Tomás Quiroga').click();
  await app.window.getByRole('button', { name: 'Snooze', exact: true }).click();
  await expect(app.window.getByRole('dialog', { name: 'Snooze' })).toBeVisible();
  await inEachLanguage(app, 'snooze', (name) => picture(app, name));
  await app.window.keyboard.press('Escape');
  await app.window.getByRole('button', { name: 'Connect Instagram' }).click();
  await expect(app.window.locator('[aria-current="step"]')).toHaveCount(1);
  await picture(app, 'connect-light');
});
