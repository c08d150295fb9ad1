import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation } from './support/connect.ts';

/** What a fast window rests on, as counts: they are the same on every machine, busy or not. */
const SHOP = 'plumcrumb';
const RENDERER = resolve(import.meta.dirname, '../../out/renderer');
/** Scripts that must be there before the list is shown, with the texts of one language, compressed. */
const MOST_SCRIPT_BYTES = 200 * 1024;
const MOST_SCRIPTS = 4;
const MOST_STYLE_BYTES = 40_000;

test('a message that comes in touches its own row only', async ({ shopbell, practice }) => {
  await practice.control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  for (let index = 0; index < 12; index += 1) {
    await practice.control.createPerson({ username: `person.${index}`, name: `Person ${index}` });
  }
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  for (let index = 0; index < 12; index += 1) {
    await practice.control.writes({ account: SHOP, person: `person.${index}`, text: `hello ${index}` });
    await expect(conversation(app.window, `Person ${index}`)).toBeVisible();
  }
  await app.window.getByRole('listbox', { name: 'Conversations' }).evaluate((list) => {
    const touched = new Set<string>();
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('[role="option"]');
        if (row) touched.add(row.id);
      }
    }).observe(list, { childList: true, characterData: true, subtree: true });
    Object.assign(globalThis, { touchedRows: touched });
  });
  await practice.control.writes({ account: SHOP, person: 'person.3', text: 'one more thing' });
  await expect(conversation(app.window, 'Person 3')).toHaveAccessibleDescription(/one more thing/);
  const touched = await app.window.evaluate(
    () => [...(globalThis as unknown as { touchedRows: Set<string> }).touchedRows].length,
  );
  expect(touched).toBeLessThanOrEqual(1);
});

test('the first list needs little script', () => {
  const page = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const scripts = withImports(entries.filter((path) => path.endsWith('.js')));
  const texts = readdirSync(join(RENDERER, 'assets')).filter((name) => /^en-.*\.js$/.test(name));
  expect(texts).toHaveLength(1);
  // All of it in one file and the few that files loaded later share: each is asked of main while it starts.
  expect(scripts.size).toBeGreaterThan(0);
  expect(scripts.size).toBeLessThanOrEqual(MOST_SCRIPTS);
  expect(compressed([...scripts, ...texts.map((name) => `assets/${name}`)])).toBeLessThan(MOST_SCRIPT_BYTES);
  expect(compressed(entries.filter((path) => path.endsWith('.css')))).toBeLessThan(MOST_STYLE_BYTES);
});

/** With everything that must be there before they run; what is imported later, when it is used, is not. */
function withImports(paths: readonly string[], found = new Set<string>()): Set<string> {
  for (const path of paths) {
    if (found.has(path)) continue;
    found.add(path);
    const source = readFileSync(join(RENDERER, path), 'utf8');
    const imported = [...source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)];
    withImports(
      imported.map(([, name]) => `assets/${name}`),
      found,
    );
  }
  return found;
}

function compressed(paths: readonly string[]): number {
  expect(paths.length).toBeGreaterThan(0);
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(RENDERER, path))).length, 0);
}
