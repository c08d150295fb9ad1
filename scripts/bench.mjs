import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./bench-run/run-benchmarks.mjs'));
