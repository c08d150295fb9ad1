import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const LONG_NAME = 'The Very Long Named Magazine of Ceramics and Other Fine Table Things';

test('what a link leads to is asked once the owner wants it, and its host is not pushed out by a name', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const site = await siteOf(`<meta property="og:site_name" content="${LONG_NAME}"><title>Blue mug</title>`);
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const { window } = app;
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: ANNA, text: `Is it this one? http://${site.host}/mug` });
  await conversation(window, 'Anna Koval').click();
  const card = window.getByRole('link', { name: /Blue mug/ });
  await expect(messages(window).last()).toContainText('this one?');
  await expect(card).toHaveCount(0);
  expect(site.asked()).toBe(0);

  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('tab', { name: 'Privacy' }).click();
  await window.getByRole('switch', { name: 'Show what links lead to' }).click();
  await window.keyboard.press('Escape');
  await expect(card).toContainText(LONG_NAME.slice(0, 40));
  expect(site.asked()).toBe(1);
  const host = card.getByText(site.host, { exact: true });
  expect(await host.evaluate((words) => words.scrollWidth - words.clientWidth)).toBeLessThanOrEqual(0);
  await site.close();
});

/** A site on this computer, which counts how often it was asked for its page. */
async function siteOf(page: string) {
  let asked = 0;
  const server: Server = createServer((request, response) => {
    if (request.url === '/mug') asked += 1;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
