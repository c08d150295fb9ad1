import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/** The least an Electron app can be: what start and memory of ours are held against. */
app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820 });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
