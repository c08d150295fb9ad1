import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./start/start-app.mjs'));
