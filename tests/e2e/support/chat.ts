import type { Page } from '@playwright/test';
import type { Practice } from '../../../src/practice/practice.ts';
import type { RunningApp } from '../fixtures/launch.ts';
import { expect, type Shopbell } from '../fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './connect.ts';

export const SHOP = 'plumcrumb';
export const ANNA = 'anna.k';

/** A file as somebody would choose it. */
export interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The app with one chat open in which Anna has just asked. */
export async function openChat(
  shopbell: Shopbell,
  practice: Practice,
  flags: string[] = [],
): Promise<RunningApp> {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  await practice.control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice), ...flags] });
  await connect(app, SHOP);
  await practice.control.writes({ account: SHOP, person: ANNA, text: 'Do you have a photo?' });
  await conversation(app.window, 'Anna Koval').click();
  await expect(messages(app.window).last()).toContainText('Do you have a photo?');
  return app;
}

export async function choose(window: Page, ...files: Given[]): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Attach', exact: true }).click();
  await (await chooser).setFiles(files);
}
