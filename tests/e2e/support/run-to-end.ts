import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Shopbell } from '../fixtures/shopbell.ts';

const CHECKOUT = resolve(import.meta.dirname, '../../..');

/** Starts the app for a start that ends by itself; answers how it ended and what it wrote. */
export function runToEnd(shopbell: Shopbell, flags: string[]): Promise<{ code: number; output: string }> {
  const electron = process.env.SHOPBELL_TEST_ELECTRON;
  if (electron === undefined) throw new Error('run the end-to-end tests with: npm test -- --only=e2e');
  const args = [CHECKOUT, `--user-data-dir=${join(shopbell.folder, 'data')}`, ...flags];
  return new Promise((end) => {
    execFile(
      electron,
      args,
      { env: { ...process.env, ...shopbell.environment }, timeout: 20_000 },
      (error, stdout) => end({ code: Number(error?.code ?? 0), output: stdout }),
    );
  });
}
