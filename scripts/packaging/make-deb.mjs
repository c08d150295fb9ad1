import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { checkoutFolder } from '../setup/checkout.mjs';
import { isProgram } from '../setup/system-libraries.mjs';
import { SetUpError, say } from '../setup/terminal.mjs';
import { debTroubles } from './check-deb.mjs';
import { controlFile, desktopEntry } from './deb-files.mjs';
import { unpackedApps } from './package-size.mjs';

const DEBIAN_NAMES = { x64: 'amd64', arm64: 'arm64' };

/**
 * `npm run deb`: a deb of the unpacked app in dist/, by dpkg-deb, for machines where electron-builder cannot fetch the
 * program it makes debs with. What stands in it comes from electron-builder.yml, so that both make the same.
 */
export async function main() {
  if (!isProgram('dpkg-deb')) throw new SetUpError('debs are made by dpkg-deb: sudo apt-get install dpkg');
  const dist = join(checkoutFolder, 'dist');
  const app = unpackedApps(dist).find((path) => /linux(-arm64)?-unpacked$/.test(path));
  if (app === undefined)
    throw new SetUpError('there is no packaged Linux app in dist/. Make one: npm run package -- --dir');
  const config = load(await readFile(join(checkoutFolder, 'electron-builder.yml'), 'utf8'));
  const about = JSON.parse(await readFile(join(checkoutFolder, 'package.json'), 'utf8'));
  const architecture = DEBIAN_NAMES[app.includes('arm64') ? 'arm64' : 'x64'];
  const root = await mkdtemp(join(tmpdir(), 'shopbell-deb-'));
  try {
    await chmod(root, 0o755);
    await layOut(root, app, config);
    await mkdir(join(root, 'DEBIAN'));
    await writeFile(join(root, 'DEBIAN', 'control'), controlFile(config, about, architecture));
    const deb = join(dist, `${about.name}_${about.version}_${architecture}.deb`);
    execFileSync('dpkg-deb', ['--root-owner-group', '--build', '-Zgzip', '-z1', root, deb], {
      stdio: 'pipe',
    });
    const troubles = debTroubles(deb, config);
    if (troubles.length > 0) throw new SetUpError(`the deb is not in order: ${troubles.join('; ')}`);
    say(`made ${deb}: program, icons, link handler and rights are where they belong`);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return 0;
}

async function layOut(root, app, config) {
  const program = join(root, 'opt', config.productName);
  await cp(app, program, { recursive: true });
  // The updater leaves what a package manager put here to it.
  await writeFile(join(program, 'resources', 'package-type'), 'deb');
  // Chromium's sandbox: the helper belongs to root and carries the set-user bit.
  await chmod(join(program, 'chrome-sandbox'), 0o4755);
  const name = config.linux.executableName;
  await mkdir(join(root, 'usr', 'bin'), { recursive: true });
  await symlink(`/opt/${config.productName}/${name}`, join(root, 'usr', 'bin', name));
  const entries = join(root, 'usr', 'share', 'applications');
  await mkdir(entries, { recursive: true });
  await writeFile(join(entries, `${name}.desktop`), desktopEntry(config));
  for (const picture of await readdir(join(checkoutFolder, config.linux.icon))) {
    const folder = join(root, 'usr', 'share', 'icons', 'hicolor', picture.replace('.png', ''), 'apps');
    await mkdir(folder, { recursive: true });
    await cp(join(checkoutFolder, config.linux.icon, picture), join(folder, `${name}.png`));
  }
}
