import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./setup/set-up.mjs'));
