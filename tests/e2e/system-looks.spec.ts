import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { conversation, messages } from './support/connect.ts';

test('forced colours leave every focus its ring, and who wants no motion sees none', async ({ shopbell }) => {
  const app = await shopbell.launch({ flags: ['--practice'] });
  const { window } = app;
  const { keyboard } = window;
  const settings = window.getByRole('button', { name: 'Settings', exact: true });
  await conversation(window, 'Noor Whitcombe').click();
  await expect(messages(window).first()).toBeVisible();

  await window.emulateMedia({ forcedColors: 'active' });
  expect(await withoutRing(window, 30)).toEqual([]);
  await settings.press('Enter');
  await window.getByRole('tab', { name: 'Accounts' }).press('Enter');
  expect(await withoutRing(window, 8)).toEqual([]);
  await keyboard.press('Escape');
  await window.emulateMedia({ forcedColors: 'none' });

  expect(await movingOnceOpened(settings)).toBeGreaterThan(0);
  await keyboard.press('Escape');
  await expect(window.getByRole('tab')).toHaveCount(0);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await movingOnceOpened(settings)).toBe(0);
  await keyboard.press('Escape');
});

/** Goes on by Tab so many times; answers what had the focus without a ring around it. */
async function withoutRing(page: Page, presses: number): Promise<string[]> {
  const found: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const bare = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      // A list leaves its ring to the row that is chosen, a field to the box it is drawn in.
      const row = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
      const hasRing = [focused, row, focused.parentElement].some((part) => {
        if (part === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      return hasRing ? null : focused.outerHTML.slice(0, 120);
    });
    if (bare !== null) found.push(bare);
  }
  return found;
}

/** How many animations run in the second frame after a click. */
async function movingOnceOpened(button: Locator): Promise<number> {
  return await button.evaluate(async (element: HTMLElement) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    element.click();
    await frame();
    await frame();
    return document.getAnimations().filter(({ playState }) => playState === 'running').length;
  });
}
