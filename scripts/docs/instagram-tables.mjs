import { runCommand } from '../setup/node-24.mjs';

await runCommand(() => import('./write-instagram-page.mjs'));
