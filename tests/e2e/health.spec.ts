import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

test('the health page says that all is good, names the one thing that is not, and one click mends it', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  const { mid } = await control.writes({ account: SHOP, person: ANNA, text: 'Are you there?' });
  await control.waitForDelivery({ kind: 'message', mid });
  await expect(conversation(app.window, 'Anna Koval')).toBeVisible();

  await app.window.getByRole('status', { name: 'Connection' }).getByRole('button').click();
  await app.window.getByRole('button', { name: 'Run the doctor' }).click();
  const title = app.window.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^All \d+ checks are good\.$/);
  const way = app.window.getByRole('region', { name: 'The way in' });
  await expect(way.getByRole('listitem').filter({ hasText: 'Way to this computer' })).toContainText(
    'Answers in',
  );
  await expect(app.window.getByRole('region', { name: 'Who can see my messages' })).toContainText(
    'unencrypted',
  );
  await expect(app.window.getByRole('region', { name: 'What happened' })).toContainText(
    'Nothing in the last',
  );

  const known = await control.callback({});
  if (known === null) throw new Error('nothing is registered');
  await control.changeApp({ subscription: { ...known, callbackUrl: 'https://old.example/hook' } });
  await app.window.getByRole('button', { name: 'Check again' }).click();
  await expect(title).toHaveText('One thing needs you.');
  const todo = app.window.getByRole('region', { name: 'Needs you' });
  await expect(todo).toContainText('Meta sends messages to another address. Nothing is lost');
  await todo.getByRole('button', { name: 'Mend it' }).click();
  await expect(title).toHaveText(/^All \d+ checks are good\.$/);
  expect(await control.callback({})).toMatchObject({ callbackUrl: known.callbackUrl });
  await expect(app.window.getByRole('region', { name: 'What happened' })).toContainText('lasted');

  await control.changeApp({ testers: [] });
  await app.window.getByRole('button', { name: 'Check again' }).click();
  await expect(todo).toContainText(`@${SHOP} is invited, but has not accepted`);
  await todo.getByRole('button', { name: 'Show me where' }).click();
  await expect(todo).toContainText('Tester invites');

  await app.window.getByRole('button', { name: 'Nobody else' }).click();
  const who = app.window.getByRole('region', { name: 'Who can see my messages' });
  await expect(who).toContainText('We ask Instagram ourselves');
  // The button that was pressed is gone, and the focus stays beside it.
  await expect(who).toBeFocused();
  await app.window.keyboard.press('Escape');
  await expect(conversation(app.window, 'Anna Koval')).toBeVisible();
});
