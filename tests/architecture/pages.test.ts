import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Language, translator } from '../../src/shared/texts/translate.ts';

const PAGES = resolve(import.meta.dirname, '../../docs/pages');
const LANGUAGES: Language[] = ['en', 'es', 'pt-BR'];

// The set-up offers the words of these pages for the shop's own site: two copies must not drift apart.
test.each(['privacy', 'terms', 'data-deletion'] as const)('%s.html holds the words of the set-up', (page) => {
  const html = readFileSync(resolve(PAGES, `${page}.html`), 'utf8');
  for (const language of LANGUAGES) {
    const t = translator(language);
    const lines = [t(`pages.${page}-title`), ...t(`pages.${page}-text`).split('\n')].filter(Boolean);
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(html).toContain(`>${line}<`);
  }
  expect(html).not.toMatch(/<script|\son\w+=|https?:\/\//);
});
