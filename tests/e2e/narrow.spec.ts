import type { Locator, Page } from '@playwright/test';
import type { Api } from '../../src/shared/ipc/contract.ts';
import { type Language, translator } from '../../src/shared/texts/translate.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { conversation, messages } from './support/connect.ts';

const LANGUAGES: readonly Language[] = ['en', 'es', 'pt-BR'];

test('in a narrow window, in each language, the shop is named whole and the answer keeps to few lines', async ({
  shopbell,
}) => {
  const { window, electron } = await shopbell.launch({ flags: ['--practice'] });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(820, 700));
  await conversation(window, 'Noor Whitcombe').click();
  await expect(messages(window).first()).toBeVisible();
  await window.getByRole('textbox', { name: 'Message' }).fill('Yes, one rye loaf is left.');
  for (const language of LANGUAGES) {
    await speak(window, language);
    const t = translator(language);
    const thread = window.getByRole('region', { name: t('thread.name') });
    const shop = thread.getByText('Tinderloaf', { exact: true });
    expect(await shop.evaluate(hidden)).toBe(0);
    const send = thread.getByRole('button', { name: t('composer.send'), exact: true });
    const attach = thread.getByRole('button', { name: t('files.attach') });
    expect(await apart(send, attach)).toBeLessThan(8);
    const tell = thread.getByRole('button', { name: t('seen.tell') });
    const clock = thread.getByRole('timer', { name: t('composer.reply-by') });
    expect(await apart(tell, clock)).toBeLessThan(8);
  }
});

async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(
    (choice) => (globalThis as unknown as { api: Api }).api.call('settings.change', { language: choice }),
    language,
  );
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
}

/** How many points of a name are cut off, by itself or by what holds it. */
function hidden(name: Element): number {
  const words = document.createRange();
  words.selectNodeContents(name);
  const { right } = words.getBoundingClientRect();
  const edges = [name, name.parentElement, name.parentElement?.parentElement].map(
    (part) => part?.getBoundingClientRect().right ?? 0,
  );
  return Math.max(0, Math.floor(right - Math.min(...edges)));
}

/** How many points the middles of two parts are apart in height. */
async function apart(one: Locator, other: Locator): Promise<number> {
  const [first, second] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (!first || !second) throw new Error('one of them is not there');
  return Math.abs(first.y + first.height / 2 - (second.y + second.height / 2));
}
