import type { Api } from '../../src/shared/ipc/contract.ts';
import type { Language } from '../../src/shared/texts/translation.ts';
import type { RunningApp } from '../e2e/fixtures/launch.ts';
import { expect } from '../e2e/fixtures/shopbell.ts';

/**
 * Takes a picture that the owners' guide shows: `NAME-light` in English, then `NAME-es` and `NAME-pt-BR`. What is open
 * stays open meanwhile, and the window speaks English again afterwards.
 */
export async function inEachLanguage(
  app: RunningApp,
  name: string,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await take(`${name}-light`);
  for (const language of ['es', 'pt-BR'] as const) {
    await speak(app, language);
    await take(`${name}-${language}`);
  }
  await speak(app, 'en');
}

async function speak({ window }: RunningApp, language: Language): Promise<void> {
  await window.evaluate(
    (choice) => (globalThis as unknown as { api: Api }).api.call('settings.change', { language: choice }),
    language,
  );
  await expect.poll(() => window.evaluate(() => document.documentElement.lang)).toBe(language);
}
