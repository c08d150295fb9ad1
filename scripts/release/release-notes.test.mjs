import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { releaseNotes } from './release-notes.mjs';

const CHANGES = `# Changes

Newest first.

## 1.1.0, not released yet

- To come.

## 1.0.10, 2 March 2027

- Links open faster.
  Also old ones.

### For scripts

- Another flag.

## 1.0.1

## 1.0.0

- First.
`;

test.each([
  ['1.0.10', '- Links open faster.\n  Also old ones.\n\n### For scripts\n\n- Another flag.\n'],
  ['v1.0.10', '- Links open faster.\n  Also old ones.\n\n### For scripts\n\n- Another flag.\n'],
  ['1.0.0', '- First.\n'],
])('the notes of %s', (version, notes) => {
  expect(releaseNotes(CHANGES, version)).toBe(notes);
});

test.each([
  ['1.1.0', 'not released'],
  ['1.0.1', 'says nothing'],
  ['1.0', 'no section'],
  ['2.0.0', 'no section'],
])('%s cannot be released: %s', (version, reason) => {
  expect(() => releaseNotes(CHANGES, version)).toThrow(reason);
});

test('the change log has a section about the version that is being built', () => {
  const root = resolve(import.meta.dirname, '../..');
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const changes = readFileSync(resolve(root, 'CHANGELOG.md'), 'utf8').replace(', not released yet', '');
  expect(releaseNotes(changes, version)).toContain('- ');
});
