import { expect, test } from 'vitest';
import { MessageId } from '../../shared/model/ids.ts';
import type { Delivery, Message } from '../../shared/model/message.ts';
import { createRepliesUnderWay } from './replies-under-way.ts';

const message = (id: number, delivery: Delivery | null) =>
  ({ id: MessageId.parse(id), delivery }) as Partial<Message> as Message;

test('answers count from leaving until they are confirmed or refused', () => {
  const replies = createRepliesUnderWay(() => 0);
  replies.see({
    messages: [message(1, 'queued'), message(2, 'sending'), message(3, null)],
    removedMessages: [],
  });
  expect(replies.count()).toBe(2);
  replies.see({ messages: [message(1, 'sending'), message(2, 'failed')], removedMessages: [] });
  expect(replies.count()).toBe(1);
  replies.see({ messages: [message(1, 'sent')], removedMessages: [] });
  expect(replies.count()).toBe(0);
  replies.see({ messages: [message(4, 'queued')], removedMessages: [] });
  replies.see({ messages: [], removedMessages: [MessageId.parse(4)] });
  expect(replies.count()).toBe(0);
});

test('what waits for the net or for its hour holds up nothing for longer than ten minutes', () => {
  let now = 0;
  const replies = createRepliesUnderWay(() => now);
  replies.see({ messages: [message(1, 'queued')], removedMessages: [] });
  now = 599_999;
  replies.see({ messages: [message(1, 'queued')], removedMessages: [] });
  expect(replies.count()).toBe(1);
  now = 600_000;
  expect(replies.count()).toBe(0);
});
