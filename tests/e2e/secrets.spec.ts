import { join } from 'node:path';
import { everyFile } from '../support/every-file.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test('after a full run no secret is in any file, log, error or page', async ({ shopbell, practice }) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const flag = await configureFlag(shopbell, practice, { verifyToken: 'a-verify-token-of-this-test' });
  const app = await shopbell.launch({ flags: [flag] });
  await connect(app, SHOP);
  await control.writes({ account: SHOP, person: ANNA, text: 'Hello' });
  await conversation(app.window, 'Anna Koval').click();
  const composer = app.window.getByRole('textbox', { name: 'Message' });
  await composer.fill('Hi');
  await composer.press('Enter');
  await expect(messages(app.window).last()).toContainText(/Sent/);
  // A failure whose words quote the token must not bring it into the window.
  await control.addFault({
    route: 'send',
    answer: { graphError: { code: 190, message: `Error validating access token: ${await anyToken()}` } },
  });
  await composer.fill('Once more');
  await composer.press('Enter');
  await expect(app.window.getByRole('status', { name: 'Connection' })).toHaveText(/^Needs you/);
  const page = await app.window.content();
  await app.close();

  const tokens = (await control.tokens()).map(({ token }) => token);
  const { instagramAppSecret, metaAppSecret } = practice.app;
  const secrets = [...tokens, instagramAppSecret, metaAppSecret];
  expect(tokens.length).toBeGreaterThan(0);
  const places = [
    ...(await everyFile(join(shopbell.folder, 'data'))),
    { path: 'the page', bytes: page },
    { path: 'the terminal', bytes: app.terminal().join('\n') },
  ];
  const leaks = places.filter(({ bytes }) => secrets.some((secret) => bytes.includes(secret)));
  expect(leaks.map(({ path }) => path)).toEqual([]);

  async function anyToken(): Promise<string> {
    const [first] = await control.tokens();
    if (!first) throw new Error('nobody has signed in');
    return first.token;
  }
});
