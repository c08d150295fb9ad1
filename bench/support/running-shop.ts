import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import type { Api } from '../../src/shared/ipc/contract.ts';
import { launchApp, type RunningApp } from '../../tests/e2e/fixtures/launch.ts';
import { SHOP_USERNAME } from '../shop/fill-database.ts';
import { placeSeededDatabase, type Seeded } from '../shop/seeded-database.ts';
import { workFolder } from './work-folder.ts';

/** A shop with a past, connected to a practice Instagram, ready to be opened by the built app. */
export interface ShopFolder {
  folder: string;
  practice: Practice;
  environment: Record<string, string>;
  flags: string[];
  launch(): Promise<RunningApp>;
  remove(): Promise<void>;
}

/** Fills the app's data folder, gives the app its keys, and starts the other side. No app is running yet. */
export async function prepareShop(filled: Omit<Seeded, 'file' | 'until'>): Promise<ShopFolder> {
  const { path: folder, remove } = await workFolder();
  const practice = await startPractice({ seed: 'bench' });
  await practice.control.createAccount({
    username: SHOP_USERNAME,
    name: 'Plumcrumb',
    accountType: 'BUSINESS',
  });
  await placeSeededDatabase({ ...filled, file: join(folder, 'data', 'shopbell.db'), until: Date.now() });
  const environment = outsideWorld(practice);
  const flags = [await configureFlag(folder, practice)];
  return {
    folder,
    practice,
    environment,
    flags,
    launch: () => launchApp({ folder, environment, flags }),
    async remove() {
      await practice.close();
      await remove();
    },
  };
}

/** Opens the app on the shop, logged in and told of by webhooks, with the list of all chats in view. */
export async function openShop(shop: ShopFolder): Promise<RunningApp> {
  const app = await shop.launch();
  await app.window.getByRole('listbox', { name: 'Conversations' }).waitFor();
  const { token } = await shop.practice.control.generateToken({ account: SHOP_USERNAME, subscribes: false });
  await app.window.evaluate(
    (pasted) =>
      (window as Window & { api?: Api }).api?.call('account.connect-with-token', {
        token: pasted,
        reconnect: null,
      }),
    token,
  );
  await app.window.getByRole('status', { name: 'Connection' }).filter({ hasText: /^Live/ }).waitFor();
  return app;
}

export async function showAll(page: Page): Promise<void> {
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('button', { name: /^All/ }).click();
  await page.getByRole('listbox', { name: 'Conversations' }).getByRole('option').first().waitFor();
}

function outsideWorld({ urls }: Practice): Record<string, string> {
  return {
    SHOPBELL_WWW_INSTAGRAM_URL: urls.www,
    SHOPBELL_API_INSTAGRAM_URL: urls.api,
    SHOPBELL_GRAPH_INSTAGRAM_URL: urls.graphInstagram,
    SHOPBELL_GRAPH_FACEBOOK_URL: urls.graphFacebook,
    SHOPBELL_TUNNEL_HOST: urls.relay,
    SHOPBELL_KEYCHAIN_SERVICE: `Shopbell bench ${randomUUID()}`,
  };
}

async function configureFlag(folder: string, { app }: Practice): Promise<string> {
  const file = join(folder, 'configure.json');
  const values = {
    instagramAppId: app.instagramAppId,
    instagramAppSecret: app.instagramAppSecret,
    metaAppId: app.metaAppId,
    metaAppSecret: app.metaAppSecret,
    redirectUri: app.redirectUris[0],
  };
  await writeFile(file, JSON.stringify(values), { mode: 0o600 });
  return `--configure=${file}`;
}
