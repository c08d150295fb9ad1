// Stands at resources/app of the development Electron and does for it what Electron's own default app does:
// load the files named by -r, then open the folder named on the command line. Electron waits with `ready` until
// this module is loaded, so the top-level await below is what lets the app call everything that must come
// before `ready`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { folder, preloaded } = readArguments(process.argv.slice(1));
if (folder === undefined) {
  process.stderr.write('Name the folder of the app to open.\n');
  process.exit(2);
}

const require = createRequire(import.meta.url);
for (const file of preloaded) require(resolve(file));

const appPath = resolve(folder);
const description = JSON.parse(readFileSync(resolve(appPath, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(appPath);

await import(pathToFileURL(resolve(appPath, description.main)).href);

function readArguments(args) {
  const preloaded = [];
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '-r') {
      index += 1;
      preloaded.push(args[index]);
    } else if (!args[index].startsWith('-')) {
      return { folder: args[index], preloaded };
    }
  }
  return { folder: undefined, preloaded };
}
