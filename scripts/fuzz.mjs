import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./fuzz-run/run-fuzz.mjs'));
