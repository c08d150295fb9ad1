import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./faults-run/run-faults.mjs'));
