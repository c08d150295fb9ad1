import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { RunningApp } from '../fixtures/launch.ts';
import { calling } from './app-hands.ts';

interface Looked {
  /** Only how well colours stand out. */
  coloursOnly?: boolean;
  /** Only inside the element of this role; left out: the whole page. */
  role?: 'dialog' | 'tabpanel' | 'log' | 'menu';
}

type WithAxe = Window & { axe?: typeof axe };

const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const ALL: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds on the page, one line each: rule and element. */
export async function findings(page: Page, { coloursOnly = false, role }: Looked = {}): Promise<string[]> {
  // Half a megabyte: once for each page, and not by a script element, which the window refuses.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const where =
    role === undefined ? 'html' : role === 'dialog' ? 'dialog[open], [role="dialog"]' : `[role="${role}"]`;
  const options: axe.RunOptions = {
    runOnly: coloursOnly ? COLOURS : ALL,
    rules: {
      // A row's preview is its description, not part of its name: read aloud, the name alone says who it is.
      'label-content-name-mismatch': { enabled: false },
      // Which landmark things lie in is asked of a whole page; a menu lies in none.
      ...(role !== undefined && { region: { enabled: false } }),
    },
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
  };
  const violations = await page.evaluate(
    async ([where, options]) => (await (window as WithAxe).axe?.run(where, options))?.violations,
    [where, options] as const,
  );
  if (violations === undefined) throw new Error('axe did not look');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/**
 * Fails with what axe finds on the page in light or dark, once the whole test has been gone through. The themes
 * differ in nothing but colours, so the second is looked at for these alone; it stays, and the next look begins
 * with it.
 */
export async function expectNoFindings(app: RunningApp, what: string, role?: Looked['role']): Promise<void> {
  const { window } = app;
  const isDark = () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const wasDark = await isDark();
  const where = role === undefined ? {} : { role };
  expect.soft(await findings(window, where), `${what}, ${wasDark ? 'dark' : 'light'}`).toEqual([]);
  await calling(app)('settings.change', { theme: wasDark ? 'light' : 'dark' });
  await expect.poll(isDark).toBe(!wasDark);
  expect
    .soft(await findings(window, { ...where, coloursOnly: true }), `${what}, the other theme`)
    .toEqual([]);
}
