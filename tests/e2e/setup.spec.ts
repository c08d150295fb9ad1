import type { Page } from '@playwright/test';
import type { Practice } from '../../src/practice/practice.ts';
import type { CheckSaying } from '../../src/shared/model/doctor.ts';
import { wordsOf } from '../support/sentences.ts';
import type { RunningApp } from './fixtures/launch.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { findings } from './support/axe.ts';
import { messages, press } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
/** In the form of an ID and of a secret, and nobody's. */
const NOBODYS_ID = '99887766554433';
const NOBODYS_SECRET = '0'.repeat(32);
const REDIRECT = 'https://localhost/shopbell/connected';

test.beforeEach(async ({ practice }) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  await control.changeApp({ redirectUris: [REDIRECT] });
});

const next = (window: Page, name = 'Continue') => window.getByRole('button', { name, exact: true }).click();
const heading = (window: Page, name: string) => window.getByRole('heading', { level: 1, name });

/** Everything up to the login, as an owner who makes no mistake does it. */
async function upToLogin({ window }: RunningApp, { app }: Practice): Promise<void> {
  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  await expect(heading(window, 'Make it a business account')).toBeFocused();
  await window.getByLabel('Your shop’s name on Instagram').fill(`@${SHOP}`);
  await next(window);
  await expect(heading(window, 'Create your Meta app')).toBeFocused();
  await window.getByLabel('Meta app ID').fill(app.metaAppId);
  await window.getByLabel('Meta app secret').fill(app.metaAppSecret);
  await next(window);
  await expect(heading(window, 'Copy the Instagram keys')).toBeFocused();
  await window.getByLabel('Instagram app ID').fill(app.instagramAppId);
  await window.getByLabel('Instagram app secret').fill(app.instagramAppSecret);
  await next(window);
  await expect(heading(window, 'Say yes on your phone')).toBeFocused();
  await expect(window.getByRole('textbox', { name: 'Your shop’s name on Instagram' })).toHaveValue(SHOP);
  await next(window, 'I have accepted');
  await expect(heading(window, 'Log in with your shop')).toBeFocused();
}

/** From the login to the first answer. */
async function downToAnswer({ window, waitForLine }: RunningApp, { control }: Practice): Promise<void> {
  await expect(heading(window, 'Allow messages')).toBeFocused();
  await waitForLine(new RegExp(`^connected @${SHOP}$`, 'm'));
  await expect(window.getByRole('status', { name: 'What we see' })).toContainText(
    'We may read your messages',
  );
  await next(window);
  await expect(heading(window, 'Put three addresses in, then publish')).toBeFocused();
  await expect(window.getByRole('status', { name: 'What we see' })).toContainText('Meta has our address');
  await next(window, 'I have pressed Publish');
  await expect(heading(window, 'Let somebody write to you')).toBeFocused();
  await control.writes({ account: SHOP, person: ANNA, text: 'Are you open?' });
  await expect(window.getByRole('status', { name: 'What we see' })).toContainText('It came at once');
  await answerAnna(window, control);
}

async function answerAnna(window: Page, control: Practice['control']): Promise<void> {
  await next(window, 'Answer Anna');
  const composer = window.getByRole('textbox', { name: 'Message' });
  await expect(composer).toBeFocused();
  await composer.fill('Until six');
  await composer.press('Enter');
  await control.waitForSend({ text: 'Until six' });
  await expect(messages(window).filter({ hasText: 'Until six' })).toBeVisible();
}

/** An id and a secret that only Meta can tell to be wrong: its verdict names which, and the way on is shut. */
async function isRefused(
  window: Page,
  pair: 'Meta' | 'Instagram',
  [id, secret, says]: [id: string, secret: string, says: CheckSaying],
): Promise<void> {
  await window.getByLabel(`${pair} app ID`).fill(id);
  await window.getByLabel(`${pair} app secret`).fill(secret);
  await window.clock.runFor(1_000);
  await expect(window.getByRole('alert')).toHaveText(wordsOf(`doctor.${says}`));
  await expect(window.getByRole('alert')).toContainText('Nothing was saved.');
  await expect(window.getByRole('button', { name: 'Continue', exact: true })).toBeDisabled();
}

/** What the owner’s own browser would have opened. */
async function catchBrowser({ electron }: RunningApp): Promise<() => Promise<string>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
  return async () => {
    const last = () => electron.evaluate(() => (globalThis as { opened?: string[] }).opened?.at(-1) ?? '');
    await expect.poll(last).not.toBe('');
    return await last();
  };
}

/** Presses Allow there, and answers the address at which that browser ends. */
async function allowIn(url: string): Promise<string> {
  const form = new URLSearchParams({ choice: 'allow', account: SHOP });
  for (const scope of ['basic', 'manage_messages']) form.append('permission', `instagram_business_${scope}`);
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

test('from the first run to the first answer, logged in in a window of the app; quitting on the way costs nothing', async ({
  shopbell,
  practice,
}) => {
  const first = await shopbell.launch();
  await upToLogin(first, practice);
  await first.close();

  const app = await shopbell.launch();
  await expect(heading(app.window, 'Log in with your shop')).toBeVisible();
  expect(await findings(app.window)).toEqual([]);
  const opening = app.electron.waitForEvent('window');
  await app.window.getByRole('button', { name: 'Connect Instagram' }).click();
  await press(await opening, 'Allow');
  await downToAnswer(app, practice);
});

test('the same in the owner’s own browser: the address at which it ends is enough', async ({
  shopbell,
  practice,
}) => {
  const app = await shopbell.launch();
  const { window } = app;
  await upToLogin(app, practice);
  const opened = await catchBrowser(app);
  await window.getByRole('radio', { name: 'In my own browser' }).check({ force: true });
  await window.getByRole('button', { name: 'Open Instagram in my browser' }).click();
  const page = await opened();
  expect(await findings(window)).toEqual([]);
  const field = window.getByLabel('The address of that page');
  await field.fill('https://www.instagram.com/oauth/authorize?client_id=1');
  await expect(window.getByText('This is still Instagram’s login.')).toBeVisible();
  await field.fill(REDIRECT);
  await expect(window.getByText('The end is missing.')).toBeVisible();
  await field.fill(await allowIn(page));
  await downToAnswer(app, practice);
});

test('with a token to the first answer, past all that goes wrong: each named with one next click, mended by itself', async ({
  shopbell,
  practice,
}) => {
  const { control, app: keys } = practice;
  await control.behave({ readsWithoutAccess: false });
  await control.changeApp({ refusesSubscriptionByApi: true });
  const app = await shopbell.launch();
  const { window } = app;
  const see = window.getByRole('status', { name: 'What we see' });
  const alert = window.getByRole('alert');
  await window.clock.install();
  const later = () => window.clock.runFor(15_000);
  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  await window.getByLabel('Your shop’s name on Instagram').fill(SHOP);
  await next(window);

  // The wrong one of the four values, in each field.
  const go = window.getByRole('button', { name: 'Continue', exact: true });
  await window.getByLabel('Meta app ID').fill(keys.metaAppSecret);
  await expect(window.getByText('This is a secret. The ID is the number beside it.')).toBeVisible();
  await window.getByLabel('Meta app ID').fill(` "${keys.metaAppId}"`);
  await window.getByLabel('Meta app secret').fill('••••••••');
  await expect(window.getByText('Meta still hides it.')).toBeVisible();
  expect(await findings(window)).toEqual([]);
  await expect(go).toBeDisabled();
  const { metaAppId, metaAppSecret, instagramAppId, instagramAppSecret } = keys;
  await isRefused(window, 'Meta', [metaAppId, NOBODYS_SECRET, 'meta-pair-wrong-secret']);
  await isRefused(window, 'Meta', [NOBODYS_ID, NOBODYS_SECRET, 'meta-pair-wrong-id']);
  await isRefused(window, 'Meta', [instagramAppId, instagramAppSecret, 'meta-pair-is-instagram-pair']);
  await window.getByLabel('Meta app ID').fill(metaAppId);
  await window.getByLabel('Meta app secret').fill(metaAppSecret);
  await window.clock.runFor(1_000);
  await go.click();
  await window.getByLabel('Instagram app ID').fill(keys.metaAppId);
  await expect(window.getByText('This is the ID of the Facebook pair.')).toBeVisible();
  await isRefused(window, 'Instagram', [instagramAppId, NOBODYS_SECRET, 'instagram-pair-wrong-secret']);
  await isRefused(window, 'Instagram', [NOBODYS_ID, NOBODYS_SECRET, 'instagram-pair-wrong-id']);
  await isRefused(window, 'Instagram', [instagramAppId, metaAppSecret, 'instagram-pair-is-meta-secret']);
  await window.getByLabel('Instagram app secret').fill(instagramAppSecret);
  await window.clock.runFor(1_000);
  await go.click();
  await window.getByRole('button', { name: 'I have accepted' }).click();

  // The redirect address is not at Meta yet.
  await control.changeApp({ redirectUris: [] });
  const second = app.electron.waitForEvent('window');
  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  const refused = await second;
  await expect(alert).toContainText('Instagram does not know this redirect address.');
  await expect(window.getByRole('button', { name: 'In my own browser' })).toBeVisible();
  // It closes a moment later, and until then the clock would be its clock too.
  if (!refused.isClosed()) await refused.waitForEvent('close');
  await window.getByRole('button', { name: 'Show me the address' }).click();
  await expect(window.getByRole('textbox', { name: 'Redirect address' })).toHaveValue(REDIRECT);
  await window.clock.runFor(1_000);
  await go.click();
  await window.getByRole('button', { name: 'I have accepted' }).click();

  // A token needs none. A Facebook one is known by its looks; one of before is refused by Instagram.
  await window.getByRole('radio', { name: 'With a token' }).check({ force: true });
  const field = window.getByLabel('Token', { exact: true });
  const connect = window.getByRole('button', { name: 'Connect with this token' });
  await field.fill(`EAA${'x'.repeat(80)}`);
  await expect(window.getByText('This is a Facebook token.')).toBeVisible();
  await expect(connect).toBeDisabled();
  await field.fill(`IGAA${'x'.repeat(120)}`);
  await connect.click();
  await expect(alert).toContainText('Instagram did not accept this token.');
  await expect(alert.getByRole('button', { name: 'Open Meta’s page' })).toBeVisible();

  // A personal account; an invite that nobody accepted; the switch on the phone: each goes on by itself.
  await control.changeAccount({ username: SHOP, accountType: 'PERSONAL' });
  const { token } = await control.generateToken({ account: SHOP, subscribes: false });
  await field.fill(token);
  await connect.click();
  await expect(alert).toContainText('This is a personal account.');
  await alert.getByRole('button', { name: 'Show me where' }).click();
  await expect(heading(window, 'Make it a business account')).toBeVisible();
  await expect(see).toContainText('We try your token again every 15 seconds');

  await control.changeApp({ testers: [] });
  await control.changeAccount({ username: SHOP, accountType: 'BUSINESS' });
  await later();
  await expect(alert).toContainText('has no role in your Meta app');
  await alert.getByRole('button', { name: 'Show me where' }).click();
  await expect(heading(window, 'Say yes on your phone')).toBeVisible();

  await control.changeAccount({ username: SHOP, allowsMessageAccess: false });
  await control.changeApp({ testers: ['*'] });
  await later();
  await expect(alert).toContainText('switch on “Allow access to messages”');
  await alert.getByRole('button', { name: 'Show me where' }).click();
  await expect(heading(window, 'Allow messages')).toBeVisible();

  await control.changeApp({ isPublished: false });
  await control.changeAccount({ username: SHOP, allowsMessageAccess: true });
  await later();
  await app.waitForLine(new RegExp(`^connected @${SHOP}$`, 'm'));
  await later();
  await expect(see).toContainText('We may read your messages');

  await go.click();

  // Pages that do not answer, and one that does.
  const privacy = window.getByLabel('Privacy page', { exact: true });
  await privacy.fill('http://shop.example/privacy');
  await window.clock.runFor(1_000);
  await expect(window.getByText('Meta wants a secure page.')).toBeVisible();
  await privacy.fill(`${practice.urls.www}/nothing-here`);
  await window.clock.runFor(1_000);
  await expect(window.getByText('Nobody answers at this address.')).toBeVisible();
  const words = { name: 'privacy.png', contentType: 'image/png', base64: 'iVBORw0KGgo=' };
  await privacy.fill((await control.hostFile(words)).url);
  await window.clock.runFor(1_000);
  await expect(window.getByText('The page answers.')).toBeVisible();
  expect(await findings(window)).toEqual([]);
  // Meta lets the address be entered on its own page only: both strings are ready, and its call is seen here.
  await expect(see).toContainText(wordsOf('guide.address-by-hand'));
  const callbackUrl = await window.getByRole('textbox', { name: 'Callback URL' }).inputValue();
  const verifyToken = await window.getByRole('textbox', { name: 'Verify token' }).inputValue();
  await control.saveWebhook({ callbackUrl, verifyToken, fields: ['messages'] });
  await expect(see).toContainText('Meta has our address');
  await window.getByRole('button', { name: 'I have pressed Publish' }).click();

  // Not published: Meta tells nobody of the message. It is found all the same, and the next click is named.
  await control.writes({ account: SHOP, person: ANNA, text: 'Hello?' });
  await later();
  await expect(see).toContainText('We found it by asking');
  await expect(see).toContainText('probably not published yet');
  await window.getByRole('button', { name: 'Back to “Go live”' }).click();
  await control.changeApp({ isPublished: true });
  await window.getByRole('button', { name: 'I have pressed Publish' }).click();
  await answerAnna(window, control);
  await expect(messages(window).filter({ hasText: 'Hello?' })).toBeVisible();
});
