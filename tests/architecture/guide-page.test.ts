import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { AREA_OF } from '../../src/shared/model/check-areas.ts';
import type { CheckId, CheckSaying } from '../../src/shared/model/doctor.ts';
import { en } from '../../src/shared/texts/en/index.ts';
import { BROKEN_STATES, type BrokenState } from '../support/broken-states.ts';
import { buttonOf, formsOf, nameOf } from '../support/sentences.ts';

const PAGE = resolve(import.meta.dirname, '../../docs/guide/when-something-is-wrong.md');

/** What stands in the placeholders of a sentence when it is told as an example. */
const EXAMPLES: Readonly<Record<string, string>> = {
  shop: 'yourshop',
  offMs: '12 min',
  freeBytes: '80 MB',
  endsAt: '1 March',
  count: '3',
};

/** States that the health page can show and no connected shop is brought into: see tests/integration/doctor.test.ts. */
const FURTHER: ReadonlyArray<Pick<BrokenState, 'check' | 'says' | 'next' | 'leadsTo'>> = [
  { check: 'keychain', says: 'keychain-session', next: 'mend-keychain' },
  { check: 'disk', says: 'disk-not-written', next: 'make-room' },
  { check: 'version', says: 'version-ending', next: 'update' },
  { check: 'version', says: 'version-ended', next: 'update' },
];

/** The owner's page is for reading, so it holds the sentences themselves: they must be those the window says. */
test('the guide tells every state of the doctor in its own words, with its next click', () => {
  const page = readFileSync(PAGE, 'utf8');
  const section = page.split('## What the health page says')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| **'));
  expect(rows).toEqual(expectedRows());
});

function expectedRows(): string[] {
  const states: ReadonlyArray<(typeof FURTHER)[number]> = [...BROKEN_STATES, ...FURTHER];
  const order = Object.keys(AREA_OF);
  const place = ({ check, says }: (typeof states)[number]) =>
    isOfAny(says) ? order.length : order.indexOf(check);
  return [
    ...new Set(
      states
        .toSorted((a, b) => place(a) - place(b))
        .map((state) => row(state.check, state.says, buttonOf(state))),
    ),
  ];
}

function row(check: CheckId, says: CheckSaying, button: string): string {
  return `| **${isOfAny(says) ? 'any of them' : nameOf(check)}** | ${exampleOf(says)} | **${button}** |`;
}

/** Said by whichever check it happens to. */
function isOfAny(says: CheckSaying): boolean {
  return says.startsWith('any-');
}

function exampleOf(says: CheckSaying): string {
  const form = formsOf(`doctor.${says}`).at(-1) ?? en[`doctor.${says}`];
  return form.replace(/\{(\w+)\}/g, (_, name: string) => EXAMPLES[name] ?? `{${name}}`);
}
