import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/shopbell.ts';

test('the app opens its window, confined, and quitting leaves no process behind', async ({ shopbell }) => {
  const app = await shopbell.launch();
  const { window, electron } = app;

  await expect(window).toHaveTitle(/Shopbell/);
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();

  await test.step('the page has nothing of Node or Electron', async () => {
    const reachable = await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(reachable).toEqual([]);
  });

  // Read from /proc, which only Linux has.
  if (process.platform === 'linux')
    await test.step('the operating system confines the page', async () => {
      const pid = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      );
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^NoNewPrivs:\t1$/m);
      // 2: every system call of the page passes a filter.
      expect(status).toMatch(/^Seccomp:\t2$/m);
    });

  const started = electron.process();
  await app.close();
  expect(started.exitCode).toBe(0);
});
