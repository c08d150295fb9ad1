// Stands at resources/app of the development Electron and does for it what Electron's own default app does:
// open the folder named on the command line. Electron waits with `ready` until this module is loaded, so the
// top-level await below is what lets the app call everything that must come before `ready`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Name the folder of the app to open.\n');
  process.exit(2);
}

const appPath = resolve(folder);
const description = JSON.parse(readFileSync(resolve(appPath, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(appPath);

await import(pathToFileURL(resolve(appPath, description.main)).href);
