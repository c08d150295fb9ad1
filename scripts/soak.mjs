import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./soak-run/run-soak.mjs'));
