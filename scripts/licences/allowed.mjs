/**
 * Licences under which something may be part of Shopbell, which is given away under the MIT licence. All of them let
 * a program of any licence carry the code along, as long as its notice goes with it.
 */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Python's own, which the reader of YAML brought along from there: as free as BSD.
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'WTFPL',
];

/** Packages with another licence, each with the reason why it may come along all the same; see docs/security.md. */
export const EXCEPTIONS = {
  'libheif-js':
    'LGPL-3.0: comes along unmodified, as a file of its own that is loaded while the program runs and that anybody may replace; its licence and the address of its source go with it',
};

/** Whether one side of every "OR" is allowed, and both sides of every "AND". */
export function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((name) => ALLOWED.includes(name.trim())));
}
