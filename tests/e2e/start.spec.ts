import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/shopbell.ts';

test('the app opens its window', async ({ shopbell }) => {
  const { window } = await shopbell.launch();

  await expect(window).toHaveTitle(/Shopbell/);
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
});

test('the page has nothing of Node or Electron', async ({ shopbell }) => {
  const { window } = await shopbell.launch();

  const reachable = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(reachable).toEqual([]);
});

test('the operating system confines the page', async ({ shopbell }) => {
  test.skip(process.platform !== 'linux', 'read from /proc');
  const { electron } = await shopbell.launch();

  const pid = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  // 2: every system call of the page passes a filter.
  expect(status).toMatch(/^Seccomp:\t2$/m);
});

test('quitting leaves no process behind', async ({ shopbell }) => {
  const app = await shopbell.launch();
  const process = app.electron.process();

  await app.close();

  expect(process.exitCode).toBe(0);
});
