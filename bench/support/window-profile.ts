import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** With `--profile`: what the window's scripts did meanwhile, as a file for the developer tools. */
export async function profileWindow(page: Page, name: string): Promise<() => Promise<void>> {
  const folder = process.env.SHOPBELL_BENCH_PROFILE;
  if (folder === undefined) return async () => {};
  const tools = await page.context().newCDPSession(page);
  await tools.send('Profiler.enable');
  await tools.send('Profiler.start');
  return async () => {
    const { profile } = await tools.send('Profiler.stop');
    await writeFile(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
    await tools.detach();
  };
}
