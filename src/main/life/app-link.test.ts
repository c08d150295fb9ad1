import { expect, test } from 'vitest';
import { linkIn, readAppLink } from './app-link.ts';

test('a link leads to a chat or to a message', () => {
  expect(readAppLink('shopbell://conversation/12')).toEqual({ to: 'conversation', conversationId: 12 });
  // Some systems put the slash there.
  expect(readAppLink('shopbell://message/345/')).toEqual({ to: 'message', messageId: 345 });
});

test.each([
  '',
  'shopbell:',
  'shopbell://',
  'shopbell://conversation',
  'shopbell://conversation/',
  'shopbell://conversation/0',
  'shopbell://conversation/-1',
  'shopbell://conversation/1.5',
  'shopbell://conversation/1e3',
  'shopbell://conversation/0x1f',
  'shopbell://conversation/9999999999999999',
  'shopbell://conversation/12/../../message/1',
  'shopbell://conversation/12?then=send',
  'shopbell://conversation/12#x',
  'shopbell://conversation/12\n',
  'shopbell://user@conversation/12',
  'shopbell://settings/1',
  'SHOPBELL://conversation/12',
  'https://conversation/12',
  '--shopbell://conversation/12',
])('nothing else is taken: %j', (text) => {
  expect(readAppLink(text)).toBeNull();
});

test('it is found among the arguments of a start, the last one counting', () => {
  expect(linkIn(['/opt/shopbell', '--hidden'])).toBeNull();
  expect(linkIn(['/opt/shopbell', 'shopbell://message/1', '--x', 'shopbell://message/2'])).toEqual({
    to: 'message',
    messageId: 2,
  });
  expect(linkIn(['/opt/shopbell', 'shopbell://message/1', 'shopbell://nonsense'])).toBeNull();
});
