import { ensureElectron } from '../electron-runtime/ensure-electron.mjs';
import { ensureBuild } from './build.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { say } from './terminal.mjs';

/** `npm run setup`: everything the other commands would set up on their way, and Electron's host asked anew. */
export async function main() {
  const electron = await ensureElectron({ tryAgain: true });
  await ensureSystemLibraries(electron);
  await ensureBuild();
  say('all set up: npm start');
  return 0;
}
