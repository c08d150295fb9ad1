import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { builtFiles } from './app/built-files.ts';
import { readCommandLine } from './app/command-line.ts';
import { startStorageAhead } from './app/storage-ahead.ts';
import { LINK_SCHEME } from './life/app-link.ts';
import { takeLinks } from './life/incoming-links.ts';
import { APP_SCHEME } from './security/app-protocol.ts';
import { dropDebuggingSwitches } from './security/debugging-switches.ts';
import { MEDIA_SCHEME } from './security/media-protocol.ts';
import { isKnownWithoutGraphics } from './windows/graphics-memory.ts';

/**
 * The entry: only what Electron wants to be told before it is ready. Everything else is app/start.ts, which is read
 * while the storage comes up.
 * Nothing here may await `whenReady` at the top level: an ESM main that does waits for itself.
 */
const commandLine = readCommandLine(process.argv.slice(1), process.cwd());

const links = takeLinks(app);

dropDebuggingSwitches(app.commandLine, app.isPackaged);
app.setName('Shopbell');
// Must equal the appId of electron-builder.yml, or Windows shows notifications without name and icon.
app.setAppUserModelId('app.shopbell.desktop');
app.enableSandbox();

Menu.setApplicationMenu(null);
// In development it would be Electron itself that opens links from then on.
if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
protocol.registerSchemesAsPrivileged([APP_SCHEME, MEDIA_SCHEME]);

const userData = commandLine.userDataDir ?? join(app.getPath('appData'), 'Shopbell');
app.setPath('userData', userData);
app.setPath('sessionData', join(userData, 'browser'));

if (commandLine.wantsVersion) {
  process.stdout.write(`${app.getVersion()}\n`);
  app.exit(0);
} else if (!app.requestSingleInstanceLock()) {
  // The first instance is told by `second-instance` and shows its window.
  app.exit(0);
} else {
  const run = { electron: process.versions.electron ?? '', now: Date.now() };
  const isWithoutGraphics = isKnownWithoutGraphics(userData, run);
  if (isWithoutGraphics) app.disableHardwareAcceleration();
  const files = builtFiles();
  const storage = startStorageAhead(files);
  // Read before Electron is ready: later each step of reading it would wait for a turn of Chromium's.
  const { start } = await import('./app/start.ts');
  app
    .whenReady()
    .then(() => start({ commandLine, userData, links, files, storage, isWithoutGraphics }))
    .catch((error: unknown) => {
      // Nothing is running yet that could show it; the terminal and the exit code are what is left.
      process.stderr.write(
        `Shopbell could not start: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      app.exit(1);
    });
}
