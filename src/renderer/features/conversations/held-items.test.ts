import { expect, test } from 'vitest';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { heldItems } from './held-items.ts';
import type { Group, ListItem } from './list-items.ts';

function list(...lines: Array<Group | number>): ListItem[] {
  return lines.map((line) =>
    typeof line === 'string'
      ? { kind: 'head', key: `head:${line}`, group: line, count: 1 }
      : { kind: 'row', key: `row:${line}`, conversation: { id: line } as Conversation },
  );
}
const keys = (items: readonly ListItem[]) => items.map(({ key }) => key.split(':')[1]).join(' ');

test.each([
  ['who comes in waits', list('soon', 1, 2), list('soon', 3, 1, 2), 'soon 1 2'],
  ['who would move up stays', list('soon', 1, 'today', 2), list('soon', 2, 1), 'soon 1 today 2'],
  [
    'who left is gone, and the head of nobody with them',
    list('soon', 1, 'today', 2),
    list('today', 2),
    'today 2',
  ],
  ['a list that has nobody any more is not held', list(1), list(7, 8), '7 8'],
  ['an empty one neither', list(), list(1), '1'],
])('%s', (_what, before, now, expected) => {
  expect(keys(heldItems(before, now))).toBe(expected);
});
