import { GUIDE_STEPS, type GuideStep } from '../../src/shared/model/guide.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { calling } from './support/app-hands.ts';
import { expectNoFindings } from './support/axe.ts';

const SHOP = 'plumcrumb';

test('axe finds nothing on the way to the first shop', async ({ shopbell, practice }) => {
  // A dozen pages, each looked at twice.
  test.setTimeout(120_000);
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  const app = await shopbell.launch();
  const { window } = app;
  const call = calling(app);
  // Colours are told apart once nothing fades any more.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await expect(window.getByRole('button', { name: 'Open the practice shop' })).toBeVisible();
  await expectNoFindings(app, 'the first screen');
  await window.getByRole('button', { name: 'Open the practice shop' }).click();
  const strip = window.getByRole('region', { name: 'Practice shop' });
  await strip.getByRole('button', { name: 'Customers: normal' }).click();
  await window.getByRole('radio', { name: 'Quiet' }).check({ force: true });
  await expectNoFindings(app, 'how fast customers write');
  await window.keyboard.press('Escape');
  await strip.getByRole('button', { name: 'Let something go wrong' }).click();
  await expect(window.getByRole('menu')).toBeVisible();
  await expectNoFindings(app, 'what can go wrong', 'menu');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Leave the practice shop' }).click();

  await window.getByRole('button', { name: 'Connect Instagram' }).click();
  async function stepsAreFine(steps: readonly GuideStep[]): Promise<void> {
    for (const step of steps) {
      const before = await window.getByRole('heading', { level: 1 }).textContent();
      await call('guide.keep', { step, done: GUIDE_STEPS.slice(0, GUIDE_STEPS.indexOf(step)) });
      if (step !== 'account')
        await expect(window.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
      await expectNoFindings(app, `set-up: ${step}`);
    }
  }
  await expect(window.getByRole('heading', { name: 'Make it a business account' })).toBeVisible();
  await stepsAreFine(['account', 'app', 'keys', 'role', 'token']);
  const { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret } = practice.app;
  await call('credentials.save', { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret });
  const { token } = await practice.control.generateToken({ account: SHOP, subscribes: false });
  await call('account.connect-with-token', { token, reconnect: null });
  await stepsAreFine(['messages', 'live', 'proof']);
});
