import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKOUT } from './desktop-app.ts';

/**
 * Makes the system forget what it holds in memory of these files and folders, so that they come from the disk
 * again. It needs no rights but to read them. What a running program has mapped stays. Linux only.
 */
export function forgetFiles(paths: readonly string[]): void {
  const each = 'for file; do dd if="$file" iflag=nocache count=0 status=none; done';
  const there = paths.filter((path) => existsSync(path));
  execFileSync('find', [...there, '-type', 'f', '-exec', 'sh', '-c', each, 'sh', '{}', '+'], {
    stdio: 'pipe',
  });
}

/** Everything the app reads at its start that is not its data: the runtime, the build, the packages beside it. */
export function programFiles(): string[] {
  const electron = process.env.SHOPBELL_TEST_ELECTRON ?? '';
  return [dirname(electron), join(CHECKOUT, 'out'), ...packageFolders()];
}

function packageFolders(): string[] {
  const found = new Set<string>();
  const waiting = dependenciesOf(CHECKOUT);
  for (const name of waiting) {
    const folder = join(CHECKOUT, 'node_modules', name);
    if (found.has(folder) || !existsSync(folder)) continue;
    found.add(folder);
    waiting.push(...dependenciesOf(folder));
  }
  return [...found];
}

function dependenciesOf(folder: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies);
}
