import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '../fixtures/launch.ts';
import { calling } from './app-hands.ts';

interface Looked {
  /** Only how well colours stand out. */
  coloursOnly?: boolean;
  /** Only inside the element of this role; left out: the whole page. */
  role?: 'dialog' | 'tabpanel' | 'log' | 'menu';
}

/** What axe finds on the page, one line each: rule and element. */
export async function findings(page: Page, { coloursOnly = false, role }: Looked = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Electron gives no second page, which the newer way of axe wants.
    .setLegacyMode(true);
  if (role !== undefined)
    axe.include(role === 'dialog' ? 'dialog[open], [role="dialog"]' : `[role="${role}"]`);
  if (coloursOnly) axe.withRules(['color-contrast', 'link-in-text-block']);
  else
    axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // A row's preview is its description, not part of its name: read aloud, the name alone says who it is. Which
      // landmark things lie in is asked of a whole page; a menu lies in none.
      .disableRules(['label-content-name-mismatch', ...(role === undefined ? [] : ['region'])]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * Fails with what axe finds on the page in light or dark. The themes differ in nothing but colours, so the second
 * is looked at for these alone; it stays, and the next look begins with it.
 */
export async function expectNoFindings(app: RunningApp, what: string, role?: Looked['role']): Promise<void> {
  const { window } = app;
  const isDark = () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const wasDark = await isDark();
  const where = role === undefined ? {} : { role };
  expect(await findings(window, where), `${what}, ${wasDark ? 'dark' : 'light'}`).toEqual([]);
  await calling(app)('settings.change', { theme: wasDark ? 'light' : 'dark' });
  await expect.poll(isDark).toBe(!wasDark);
  expect(await findings(window, { ...where, coloursOnly: true }), `${what}, the other theme`).toEqual([]);
}
