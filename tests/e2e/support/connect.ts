import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Practice } from '../../../src/practice/practice.ts';
import type { RunningApp } from '../fixtures/launch.ts';
import type { Shopbell } from '../fixtures/shopbell.ts';

/** The flag that gives the app its keys before its first window, as somebody who sets shops up would. */
export async function configureFlag(
  shopbell: Shopbell,
  practice: Practice,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { app } = practice;
  const file = join(shopbell.folder, 'configure.json');
  const values = {
    instagramAppId: app.instagramAppId,
    instagramAppSecret: app.instagramAppSecret,
    metaAppId: app.metaAppId,
    metaAppSecret: app.metaAppSecret,
    redirectUri: app.redirectUris[0],
    ...more,
  };
  await writeFile(file, JSON.stringify(values), { mode: 0o600 });
  return `--configure=${file}`;
}

/** Presses "Connect Instagram" until Instagram's own page is there, and answers that page. */
export async function openLogin(app: RunningApp): Promise<Page> {
  const login = app.electron.waitForEvent('window');
  await app.window.getByRole('button', { name: 'Connect Instagram' }).last().click();
  return await login;
}

/** Signs in as `account` and says yes; resolves when the inbox is there and webhooks are proven. */
export async function connect(app: RunningApp, account: string): Promise<void> {
  const login = await openLogin(app);
  await chooseAccount(login, account);
  await press(login, 'Allow');
  await app.waitForLine(new RegExp(`^connected @${account}$`, 'm'));
  await expect(app.window.getByRole('listbox', { name: 'Conversations' })).toBeVisible();
  await expect(app.window.getByRole('status', { name: 'Connection' })).toHaveText(/^Live/);
}

/** Where several accounts are signed in, Instagram asks which one. */
export async function chooseAccount(login: Page, account: string): Promise<void> {
  const choice = login.getByRole('radio', { name: account });
  if ((await choice.count()) > 0) await choice.check();
}

export function conversation(page: Page, person: string | RegExp) {
  return page.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: person });
}

export function messages(page: Page) {
  return page.getByRole('log', { name: 'Messages' }).getByRole('article');
}

/** Goes to a view of the side bar; its name may go on with a count. */
export async function openView(page: Page, view: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: new RegExp(`^${view}`) })
    .click();
}

/** Presses a button of Instagram's page. The answer is caught and the window closed, often within the click itself. */
export async function press(login: Page, name: 'Allow' | 'Not now'): Promise<void> {
  try {
    await login.getByRole('button', { name }).click();
  } catch (error) {
    if (!login.isClosed()) throw error;
  }
}
