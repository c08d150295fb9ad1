import { expect, test } from 'vitest';
import { readSourceFiles } from './source-file.ts';

const product = readSourceFiles('src').filter(({ path }) => !/\.test\.tsx?$/.test(path));

/** Ways in which a text becomes markup, code or a page. None is needed, so none may come in. */
const FORBIDDEN: ReadonlyArray<[what: string, pattern: RegExp]> = [
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b/],
  ['innerHTML and its kin', /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b/],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\s*\(/],
  ['createContextualFragment', /\bcreateContextualFragment\b|\bsetHTMLUnsafe\b|\bDOMParser\b/],
  ['a page of code', /\bjavascript:|\bsrcdoc\b/],
  ['vm', /['"]node:vm['"]/],
  ['a file as a page', /\bloadFile\s*\(|\bloadURL\s*\(\s*['"`](?:file|http)/],
  ['a shell', /\bshell\s*:\s*true\b|\bexec(?:Sync)?\s*\(\s*[`'"]/],
  [
    'a weaker window',
    /\b(?:webSecurity|contextIsolation|sandbox)\s*:\s*false\b|\bnodeIntegration\s*:\s*true\b/,
  ],
  ['Chromium’s experiments', /\benableBlinkFeatures\b|\bexperimentalFeatures\s*:\s*true\b/],
  ['an unverified line', /\brejectUnauthorized\s*:\s*false\b|NODE_TLS_REJECT_UNAUTHORIZED/],
];

test.each(FORBIDDEN)('%s is nowhere in the product', (_, pattern) => {
  const found = product.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
  expect(found).toEqual([]);
});

test('code is run in a page at one place: to read the words of Instagram’s login page', () => {
  const found = product.filter(({ code }) => /\bexecuteJavaScript/.test(code)).map(({ path }) => path);
  expect(found).toEqual(['src/main/windows/oauth-window.ts']);
});

test('the system’s browser is opened at one place, behind the list of what may be opened', () => {
  const found = product.filter(({ code }) => /\bopenExternal\b|\bopenPath\b/.test(code));
  expect(found.map(({ path }) => path)).toEqual(['src/main/security/external-links.ts']);
});
