import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { SetUpError, say } from '../setup/terminal.mjs';
import { wrongFuses } from './fuses.mjs';

const UNPACKED = [
  'linux-unpacked/shopbell',
  'linux-arm64-unpacked/shopbell',
  'win-unpacked/Shopbell.exe',
  'win-arm64-unpacked/Shopbell.exe',
  'mac/Shopbell.app',
  'mac-arm64/Shopbell.app',
];

/**
 * Reads the switches of what was packaged back from the binary: a setting that a new version of the packager
 * no longer knows would otherwise go unnoticed.
 */
export async function checkFuses(dist) {
  const apps = UNPACKED.map((path) => join(dist, path)).filter(existsSync);
  if (apps.length === 0) throw new SetUpError(`no packaged app was found in ${dist}`);
  for (const app of apps) {
    const wrong = wrongFuses(await getCurrentFuseWire(app), FuseV1Options);
    if (wrong.length > 0) throw new SetUpError(`${app} has these fuses set wrongly: ${wrong.join(', ')}`);
  }
  say('the fuses of the packaged app are as they should be');
}
