import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./packaging/make-deb.mjs'));
