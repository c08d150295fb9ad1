import { runCommand } from './setup/node-24.mjs';

await runCommand(() => import('./screenshots-run/take-screenshots.mjs'));
