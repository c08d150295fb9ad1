import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./licences/write-licences.mjs'));
