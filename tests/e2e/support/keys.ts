import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/shopbell.ts';

type WatchedWindow = Window & { keysIntoNothing?: string[] };

/** More than any page of the app has controls. */
const MOST_STEPS = 80;

/** Notes every key that is pressed while nothing has the focus: there arrows, Tab and Enter would lead nowhere. */
export async function watchLostKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lost: string[] = [];
    (window as WatchedWindow).keysIntoNothing = lost;
    addEventListener(
      'keydown',
      ({ key }) => {
        if (document.activeElement === null || document.activeElement === document.body) lost.push(key);
      },
      { capture: true },
    );
  });
}

/** The keys that were lost since they are watched. */
export function lostKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as WatchedWindow).keysIntoNothing ?? ['they are not watched']);
}

/** Presses these keys one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on by Tab, or by another key, until this control has the focus. */
export async function walkTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(control, `${key} never led there`).toBeFocused();
}
