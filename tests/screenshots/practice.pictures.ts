import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Api } from '../../src/shared/ipc/contract.ts';
import type { RunningApp } from '../e2e/fixtures/launch.ts';
import { expect, test } from '../e2e/fixtures/shopbell.ts';
import { conversation, messages } from '../e2e/support/connect.ts';
import { inEachLanguage } from './in-each-language.ts';

const FOLDER = process.env.SHOPBELL_SCREENSHOTS ?? resolve(import.meta.dirname, '../../docs/screenshots');

async function picture(app: RunningApp, name: string, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect
    .poll(() => app.window.evaluate((wanted) => Math.abs(innerWidth - wanted), width))
    .toBeLessThan(3);
  await app.window.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

async function choose(
  app: RunningApp,
  patch: { theme?: 'light' | 'dark'; language?: 'en' | 'es' | 'pt-BR' },
) {
  await app.window.evaluate(
    (choices) => (globalThis as unknown as { api: Api }).api.call('settings.change', choices),
    patch,
  );
}

test('pictures of the practice shop', async ({ shopbell }) => {
  await mkdir(FOLDER, { recursive: true });
  const app = await shopbell.launch({ flags: ['--practice'] });
  const { window } = app;
  await choose(app, { theme: 'light' });
  const strip = window.getByRole('region', { name: 'Practice shop' });
  await strip.getByRole('button', { name: 'Customers: normal' }).click();
  await window.getByRole('radio', { name: 'Faster' }).check({ force: true });
  await window.keyboard.press('Escape');
  await expect(conversation(window, 'Noor Whitcombe')).toBeVisible();
  await expect(conversation(window, 'Maribel Ocampo')).toHaveAccessibleDescription(/photo|image|picture/i);
  await conversation(window, 'Maribel Ocampo').click();
  const composer = window.getByRole('textbox', { name: 'Message' });
  await composer.fill('¡Claro que sí! ¿Cuántas hogazas te guardo?');
  await composer.press('Enter');
  await expect(messages(window).last()).toContainText('mejor tres');
  await inEachLanguage(app, 'practice', (name) => picture(app, name, 1440, 900));
  await choose(app, { theme: 'dark' });
  await picture(app, 'practice-dark', 1440, 900);
  await choose(app, { theme: 'light' });
  await strip.getByRole('button', { name: 'Let something go wrong' }).click();
  await expect(window.getByRole('menu')).toBeVisible();
  await picture(app, 'practice-menu-light', 1100, 800);
  await window.getByRole('menuitem', { name: 'The password was changed' }).click();
  await expect(window.getByRole('status', { name: 'Connection' })).toHaveText(/^Needs you/);
  await inEachLanguage(app, 'practice-trouble', (name) => picture(app, name, 1440, 900));
  await choose(app, { language: 'es' });
  await picture(app, 'practice-820-es', 820, 700);
  await choose(app, { language: 'pt-BR', theme: 'dark' });
  await picture(app, 'practice-1100-pt-dark', 1100, 800);
});
