import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./test-run/run-tests.mjs'));
