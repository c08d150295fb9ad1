import { describe, expect, test } from 'vitest';
import type { DomainEvent } from '../inbox/domain-event.ts';
import { eventsFromWebhook } from './webhook-events.ts';

const ACCOUNT = '17841400000000001';
const PERSON = '900000000000001';
const AT = 1_780_000_000_123;
const RECEIVED_AT = 1_780_000_009_999;
const where = { accountUserId: ACCOUNT, personScopedId: PERSON, at: AT };

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown) => eventsFromWebhook(bytes(value), RECEIVED_AT);
const envelope = (...items: unknown[]) => ({
  object: 'instagram',
  entry: [{ id: ACCOUNT, time: 1_780_000_000_456, messaging: items }],
});
const incoming = (event: object) => ({
  sender: { id: PERSON },
  recipient: { id: ACCOUNT },
  timestamp: AT,
  ...event,
});
const outgoing = (event: object) => ({
  ...incoming(event),
  sender: { id: ACCOUNT },
  recipient: { id: PERSON },
});
const message = (fields: object) => incoming({ message: { mid: 'm1', ...fields } });

function only(value: unknown): DomainEvent {
  const { events, problem } = read(value);
  expect(problem).toBeNull();
  expect(events).toHaveLength(1);
  return events[0] as DomainEvent;
}

const plain = {
  type: 'message',
  ...where,
  mid: 'm1',
  direction: 'in',
  kind: 'message',
  text: null,
  attachments: [],
  replyToMid: null,
  payload: null,
  referral: null,
  opensWindow: true,
};

describe('messages', () => {
  test('text', () => {
    expect(only(envelope(message({ text: 'Hello' })))).toEqual({ ...plain, text: 'Hello' });
  });

  test('the same in a list, as Meta’s samples wrap it', () => {
    expect(only([envelope(message({ text: 'Hello' }))])).toEqual({ ...plain, text: 'Hello' });
  });

  test('a quick reply carries its payload', () => {
    expect(only(envelope(message({ text: 'Yes', quick_reply: { payload: 'YES_1' } })))).toEqual({
      ...plain,
      text: 'Yes',
      payload: 'YES_1',
    });
  });

  test('an answer to a message quotes it', () => {
    const reply = message({ text: 'that one', reply_to: { mid: 'm0', is_self_reply: false } });
    expect(only(envelope(reply))).toEqual({ ...plain, text: 'that one', replyToMid: 'm0' });
  });

  test('an answer to a story keeps the story', () => {
    const story = { id: '18000', url: 'https://lookaside.fbsbx.com/s?asset_id=1' };
    const event = only(envelope(message({ text: 'wow', reply_to: { story } })));
    expect(event).toMatchObject({ kind: 'story-reply', text: 'wow', opensWindow: true });
    expect(event.type === 'message' && event.attachments).toEqual([
      {
        kind: 'story',
        url: story.url,
        title: null,
        link: null,
        remoteId: '18000',
        raw: JSON.stringify(story),
      },
    ]);
  });

  test('an echo is our own message to that person, and opens no window', () => {
    const echo = outgoing({ message: { mid: 'm1', text: 'Thanks', is_echo: true } });
    expect(only(envelope(echo))).toEqual({ ...plain, direction: 'out', text: 'Thanks', opensWindow: false });
  });

  test('what the account sent is ours even when nobody marked it as echo', () => {
    expect(only(envelope(outgoing({ message: { mid: 'm1', text: 'x' } })))).toMatchObject({
      direction: 'out',
      personScopedId: PERSON,
    });
  });

  test('a message to oneself', () => {
    const self = {
      ...outgoing({ message: { mid: 'm1', text: 'test', is_echo: true, is_self: true } }),
      recipient: { id: ACCOUNT },
    };
    expect(only(envelope(self))).toMatchObject({ direction: 'out', personScopedId: ACCOUNT });
  });

  test('an unsend, either way', () => {
    expect(only(envelope(message({ is_deleted: true })))).toEqual({ type: 'unsend', ...where, mid: 'm1' });
    const own = outgoing({ message: { mid: 'm1', is_deleted: true, is_echo: true } });
    expect(only(envelope(own))).toEqual({ type: 'unsend', ...where, mid: 'm1' });
  });

  test('what Instagram does not tell is a placeholder', () => {
    expect(only(envelope(message({ is_unsupported: true })))).toEqual({ ...plain, kind: 'unsupported' });
    expect(only(envelope(message({})))).toEqual({ ...plain, kind: 'unsupported' });
    const marked = message({ attachments: [{ type: 'unsupported_type' }] });
    expect(only(envelope(marked))).toMatchObject({ kind: 'unsupported' });
  });

  test('held by another tool (`standby`) it was written all the same', () => {
    const body = { object: 'instagram', entry: [{ id: ACCOUNT, standby: [message({ text: 'Hello' })] }] };
    expect(only(body)).toEqual({ ...plain, text: 'Hello' });
  });

  test('several entries and items come in the order they were told', () => {
    const two = (id: string) => ({
      id: ACCOUNT,
      messaging: [message({ mid: `${id}a` }), message({ mid: `${id}b` })],
    });
    const { events } = read({ object: 'instagram', entry: [two('1'), two('2')] });
    expect(events.map((event) => 'mid' in event && event.mid)).toEqual(['1a', '1b', '2a', '2b']);
  });
});

describe('ids and times', () => {
  test('ids that stand as bare numbers keep every digit', () => {
    const body = `{"object":"instagram","entry":[{"id":17841400000000001,"time":1780000000456,"messaging":[
      {"sender":{"id":90000000000000012345},"recipient":{"id":17841400000000001},"timestamp":1780000000123,
       "message":{"mid":"m1","text":"call 12345678901234567890"}}]}]}`;
    expect(only(body)).toEqual({
      ...plain,
      personScopedId: '90000000000000012345',
      text: 'call 12345678901234567890',
    });
  });

  test.each([
    ['milliseconds', 1_780_000_000_123, AT],
    ['text', '1780000000123', AT],
    ['seconds', 1_780_000_000, 1_780_000_000_000],
    ['seconds as text', '1780000000', 1_780_000_000_000],
    ['nothing: the entry’s', undefined, 1_780_000_000_456],
    ['nonsense: the entry’s', 'yesterday', 1_780_000_000_456],
  ])('a time in %s', (_, timestamp, at) => {
    expect(only(envelope({ ...message({ text: 'x' }), timestamp })).at).toBe(at);
  });

  test('without any time it is when it came', () => {
    const { timestamp: _, ...item } = message({ text: 'x' });
    expect(only({ entry: [{ id: ACCOUNT, messaging: [item] }] }).at).toBe(RECEIVED_AT);
  });

  test('an entry without id belongs to whom the message was for', () => {
    expect(only({ entry: [{ messaging: [message({})] }] })).toMatchObject({ accountUserId: ACCOUNT });
    const echo = outgoing({ message: { mid: 'm1', is_echo: true } });
    expect(only({ entry: [{ messaging: [echo] }] })).toMatchObject({
      accountUserId: ACCOUNT,
      personScopedId: PERSON,
      direction: 'out',
    });
  });
});

describe('what is no message', () => {
  test('an edit numbered 0 accompanies every message and says only that there is one, sender or not', () => {
    const sign = { type: 'edit', mid: 'm1', text: null, revision: 0 };
    expect(only(envelope(incoming({ message_edit: { mid: 'm1', num_edit: 0 } })))).toMatchObject(sign);
    const nameless = { timestamp: AT, message_edit: { mid: 'm1', num_edit: 0, text: 'x' } };
    expect(only(envelope(nameless))).toMatchObject({ ...sign, personScopedId: null });
    expect(read(envelope(incoming({ message_edit: { num_edit: 0 } })))).toEqual({
      events: [],
      problem: null,
    });
    expect(read({ entry: [{ messaging: [{ message_edit: { mid: 'm1', num_edit: 0 } }] }] }).events).toEqual(
      [],
    );
  });

  test('a real edit', () => {
    expect(only(envelope(incoming({ message_edit: { mid: 'm1', text: 'new', num_edit: 2 } })))).toEqual({
      type: 'edit',
      ...where,
      mid: 'm1',
      text: 'new',
      revision: 2,
    });
    expect(only(envelope(incoming({ message_edit: { mid: 'm1', num_edit: '1' } })))).toMatchObject({
      text: null,
      revision: 1,
    });
  });

  test.each([
    [{ action: 'react', reaction: 'love', emoji: '❤' }, '❤'],
    [{ action: 'react', reaction: 'laugh' }, '😂'],
    [{ action: 'react', reaction: '🔥' }, '🔥'],
    [{ action: 'react', reaction: 'constructor' }, '💬'],
    [{ action: 'unreact' }, null],
  ])('a reaction %j', (reaction, emoji) => {
    const event = { type: 'reaction', ...where, mid: 'm1', by: 'person', emoji };
    expect(only(envelope(incoming({ reaction: { mid: 'm1', ...reaction } })))).toEqual(event);
  });

  test('a read receipt', () => {
    expect(only(envelope(incoming({ read: { mid: 'm1' } })))).toEqual({ type: 'seen', ...where, mid: 'm1' });
  });

  test('a tapped button is a message; without id it gets one that is always the same', () => {
    const tapped = incoming({ postback: { mid: 'p1', title: 'Prices', payload: 'PRICES' } });
    expect(only(envelope(tapped))).toEqual({
      ...plain,
      mid: 'p1',
      kind: 'postback',
      text: 'Prices',
      payload: 'PRICES',
    });
    const nameless = () => only(envelope(incoming({ postback: { title: 'Prices', payload: 'PRICES' } })));
    const other = only(envelope(incoming({ postback: { title: 'Prices', payload: 'OTHER' } })));
    expect(nameless()).toEqual(nameless());
    expect(nameless()).toMatchObject({ mid: expect.stringMatching(/^postback:[0-9a-f]{40}$/) });
    expect(nameless()).not.toEqual(other);
  });

  test('an opt-in opens nothing', () => {
    expect(only(envelope(incoming({ optin: { type: 'notification_messages' } })))).toMatchObject({
      type: 'unknown',
      reason: 'optin',
    });
  });

  test.each([
    [
      'handover',
      envelope(incoming({ pass_thread_control: { new_owner_app_id: '2' } })),
      'event kind pass_thread_control',
    ],
    ['a new kind', envelope(incoming({ hologram: { mid: 'm1' } })), 'event kind hologram'],
    [
      'a name that could be anything',
      envelope(incoming({ 'Anna says hi': {} })),
      'event kind (unreadable name)',
    ],
    ['an empty item', envelope({}), 'empty event'],
    ['no message id', envelope(incoming({ message: { text: 'x' } })), 'message without id'],
    ['no sender', envelope({ recipient: { id: ACCOUNT }, message: { mid: 'm1' } }), 'message without sender'],
    ['a watermark', envelope(incoming({ read: { watermark: 1 } })), 'read without message id'],
    [
      'a comment',
      { entry: [{ id: ACCOUNT, time: 1_780_000_000, changes: [{ field: 'comments', value: { id: '1' } }] }] },
      'field comments',
    ],
    ['a bare comment', { entry: [{ id: ACCOUNT, field: 'comments', value: { id: '1' } }] }, 'field comments'],
    ['another product', { object: 'page', entry: [{ id: '1' }] }, 'object page'],
    ['an empty entry', { object: 'instagram', entry: [{ id: ACCOUNT }] }, 'entry without events'],
    ['no entry', { object: 'instagram' }, 'no entries'],
  ])('%s is kept as unknown', (_, body, reason) => {
    expect(only(body)).toMatchObject({ type: 'unknown', reason });
  });

  test('an unknown thing does not take its neighbours along', () => {
    const { events } = read(
      envelope(message({ text: 'a' }), incoming({ hologram: {} }), message({ mid: 'm2', text: 'b' })),
    );
    expect(events.map(({ type }) => type)).toEqual(['message', 'unknown', 'message']);
  });

  test('the dashboard’s Test button belongs to nobody', () => {
    const value = {
      sender: { id: '12334' },
      recipient: { id: '23245' },
      timestamp: '1527459824',
      message: { mid: 'random_mid', text: 'random_text' },
    };
    const body = (id: unknown) => ({
      object: 'instagram',
      entry: [{ id, time: 1_780_000_000, changes: [{ field: 'messages', value }] }],
    });
    expect(only(body('0'))).toEqual({ type: 'test', at: 1_780_000_000_000 });
    expect(only(body(0))).toEqual({ type: 'test', at: 1_780_000_000_000 });
  });

  test('a message told as a change of a real account is a message', () => {
    const body = {
      entry: [
        {
          id: ACCOUNT,
          time: 1_780_000_000,
          changes: [{ field: 'messages', value: message({ text: 'Hello' }) }],
        },
      ],
    };
    expect(only(body)).toEqual({ ...plain, text: 'Hello' });
  });

  test.each([
    ['', 'malformed JSON'],
    ['{"object":', 'malformed JSON'],
    ['"hello"', 'not a webhook'],
    ['[]', 'not a webhook'],
    ['null', 'not a webhook'],
  ])('%j is a problem as a whole', (body, problem) => {
    expect(read(body)).toEqual({ events: [], problem });
  });
});
