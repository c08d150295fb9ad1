import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./smoke-run/run-smoke.mjs'));
