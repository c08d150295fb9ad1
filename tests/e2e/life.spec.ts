import { expect, test } from './fixtures/shopbell.ts';
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
  const app = await shopbell.launch({ flags: ['--hidden'] });
  const isShown = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  expect(await isShown()).toBe(false);
  expect((await runToEnd(shopbell, [])).code).toBe(0);
  await expect.poll(isShown).toBe(true);
});

test('--version prints the version and ends well', async ({ shopbell }) => {
  const { code, output } = await runToEnd(shopbell, ['--version']);
  expect(code).toBe(0);
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
});
