import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Api } from '../../src/shared/ipc/contract.ts';
import { GUIDE_STEPS, type GuideStep } from '../../src/shared/model/guide.ts';
import { translator } from '../../src/shared/texts/translate.ts';
import type { RunningApp } from '../e2e/fixtures/launch.ts';
import { expect, test } from '../e2e/fixtures/shopbell.ts';
import { inEachLanguage } from './in-each-language.ts';

const FOLDER = process.env.SHOPBELL_SCREENSHOTS ?? resolve(import.meta.dirname, '../../docs/screenshots');
/** All widths, both themes and all languages: for looking through them, not for the docs. */
const IS_WHOLE = process.env.SHOPBELL_SCREENSHOTS_WHOLE !== undefined;
const SHOP = 'oddkiln.studio';

async function look(
  app: RunningApp,
  how: { theme: 'light' | 'dark'; width: number; language: 'en' | 'es' | 'pt-BR' },
) {
  const { theme, width, language } = how;
  await app.electron.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size, size === 1440 ? 900 : 860),
    width,
  );
  await app.window.evaluate(
    (choices) => (window as Window & { api?: Api }).api?.call('settings.change', choices),
    { theme, language },
  );
  await expect.poll(() => app.window.evaluate(() => innerWidth)).toBeGreaterThan(width - 3);
}

async function goTo(app: RunningApp, step: GuideStep): Promise<void> {
  await app.window.evaluate(
    ([now, done]) =>
      (window as Window & { api?: Api }).api?.call('guide.keep', {
        step: now as GuideStep,
        done: done as GuideStep[],
      }),
    [step, GUIDE_STEPS.slice(0, GUIDE_STEPS.indexOf(step))] as const,
  );
  await expect(app.window.locator('[aria-current="step"]')).toHaveCount(1);
}

test('pictures of setting a shop up', async ({ shopbell, practice }) => {
  await mkdir(FOLDER, { recursive: true });
  const { control, app: keys } = practice;
  await control.createAccount({ username: SHOP, name: 'Oddkiln', accountType: 'BUSINESS' });
  const app = await shopbell.launch();
  const { window } = app;
  await look(app, { theme: 'light', width: 1440, language: 'en' });
  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  await window.getByLabel('Your shop’s name on Instagram').fill(SHOP);
  await window.getByRole('button', { name: 'Continue', exact: true }).click();
  await window.getByLabel('Meta app ID').fill(keys.metaAppId);
  await window.getByLabel('Meta app secret').fill(keys.metaAppSecret);
  await window.getByRole('button', { name: 'Continue', exact: true }).click();
  await window.getByLabel('Instagram app ID').fill(keys.instagramAppId);
  await window.getByLabel('Instagram app secret').fill(keys.metaAppId);
  await inEachLanguage(app, 'setup-mix-up', picture);
  await window.getByLabel('Instagram app secret').fill(keys.instagramAppSecret);
  await window.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Say yes on your phone' })).toBeVisible();

  async function picture(name: string): Promise<void> {
    // What Meta says to the keys, not that it is being asked.
    for (const language of ['en', 'es', 'pt-BR'] as const) {
      await expect(window.getByText(translator(language)('guide.asking-meta'))).toHaveCount(0);
    }
    await window.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  }
  // The docs show some of them.
  const early: GuideStep[] = IS_WHOLE
    ? ['practice', 'account', 'app', 'keys', 'role', 'token']
    : ['account', 'app', 'role', 'token'];
  const late: GuideStep[] = IS_WHOLE ? ['messages', 'live', 'proof'] : ['live', 'proof'];
  const variants = IS_WHOLE
    ? ([
        { theme: 'light', width: 1440, language: 'en' },
        { theme: 'dark', width: 1100, language: 'es' },
        { theme: 'light', width: 820, language: 'pt-BR' },
        { theme: 'dark', width: 560, language: 'en' },
      ] as const)
    : ([{ theme: 'light', width: 1440, language: 'en' }] as const);
  async function all(steps: readonly GuideStep[]): Promise<void> {
    for (const how of variants) {
      await look(app, how);
      for (const step of steps) {
        await goTo(app, step);
        if (IS_WHOLE) await picture(`setup-${step}-${how.width}-${how.theme}-${how.language}`);
        else await inEachLanguage(app, `setup-${step}`, picture);
      }
    }
    await look(app, variants[0]);
  }
  await all(early);
  const { token } = await control.generateToken({ account: SHOP, subscribes: false });
  await goTo(app, 'token');
  await window.getByRole('radio', { name: 'With a token' }).check({ force: true });
  await window.getByLabel('Token', { exact: true }).fill(token);
  if (IS_WHOLE) await picture('setup-token-way-light');
  await window.getByRole('button', { name: 'Connect with this token' }).click();
  await expect(window.getByRole('status', { name: 'What we see' })).toContainText(
    'We may read your messages',
  );
  await all(late);
  await goTo(app, 'live');
  await window.getByLabel('Privacy page', { exact: true }).fill('https://192.168.1.20/privacy');
  await expect(window.getByText('Only your own network')).toBeVisible();
  if (IS_WHOLE) await picture('setup-live-trouble-light');
});
