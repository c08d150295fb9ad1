import { describe, expect, test } from 'vitest';
import { type Seen, scriptedInstagram } from '../../../tests/fakes/scripted-instagram.ts';

const TOKEN = 'IGAAtoken-of-a-test-account';

describe('conversations', () => {
  const me = { user_id: '1784', id: '26', username: 'shop' };
  const page = {
    data: [
      {
        id: 'c1',
        updated_time: '2026-10-01T08:15:30+0000',
        participants: {
          data: [
            { id: '1784', username: 'shop' },
            { id: '900', username: 'anna' },
          ],
        },
      },
      { id: 'c2', updated_time: 1_790_000_000 },
    ],
    paging: { cursors: { after: 'next-page' }, next: 'https://x' },
  };

  test('one page, without the own account', async () => {
    const { client, seen } = await scriptedInstagram({
      'GET /v26.0/me': me,
      'GET /v26.0/me/conversations': page,
    });
    expect(await client.conversations(TOKEN, null)).toEqual({
      conversations: [
        {
          id: 'c1',
          updatedAt: Date.UTC(2026, 9, 1, 8, 15, 30),
          people: [{ scopedId: '900', username: 'anna' }],
        },
        { id: 'c2', updatedAt: 1_790_000_000_000, people: [] },
      ],
      after: 'next-page',
    });
    await client.conversations(TOKEN, 'next-page');
    expect(seen.map(({ path }) => path)).toEqual([
      '/v26.0/me',
      '/v26.0/me/conversations',
      '/v26.0/me/conversations',
    ]);
    expect(seen[2]?.query).toMatchObject({ platform: 'instagram', after: 'next-page' });
  });

  test('the last page ends, though it carries a cursor', async () => {
    const { client } = await scriptedInstagram({
      'GET /v26.0/me': me,
      'GET /v26.0/me/conversations': { data: [], paging: { cursors: { after: 'x' } } },
    });
    expect((await client.conversations(TOKEN, null)).after).toBeNull();
  });

  test('asks for less when Instagram says it is too much', async () => {
    const { client, seen, clock } = await scriptedInstagram({
      'GET /v26.0/me': me,
      'GET /v26.0/me/conversations': ({ query }: Seen) =>
        Number(query.limit) > 5
          ? { error: { code: 1, message: '(#1) Please reduce the amount of data' } }
          : page,
    });
    let isDone = false;
    const answer = client.conversations(TOKEN, null).finally(() => {
      isDone = true;
    });
    while (!isDone) await clock.advance(100);
    expect((await answer).conversations).toHaveLength(2);
    expect(seen.slice(1).map(({ query }) => query.limit)).toEqual(['50', '20', '5']);
  });

  test('a field name that Instagram does not know is not asked for again', async () => {
    const { client, seen } = await scriptedInstagram({
      'GET /v26.0/c1/messages': ({ query }: Seen) =>
        query.fields?.includes('reply_to')
          ? { error: { code: 100, message: '(#100) Tried accessing nonexisting field (reply_to)' } }
          : {
              data: [
                {
                  id: 'm1',
                  created_time: '2026-10-01T08:15:30+0000',
                  from: { id: '900', username: 'anna' },
                  to: { data: [{ id: '1784', username: 'shop' }] },
                  message: 'Hello',
                },
              ],
            },
    });
    const { events } = await client.conversationMessages({
      token: TOKEN,
      accountUserId: '1784',
      conversationId: 'c1',
    });
    expect(events).toMatchObject([{ type: 'message', mid: 'm1', direction: 'in', personScopedId: '900' }]);
    expect(seen.map(({ query }) => query.fields?.includes('reply_to'))).toEqual([true, false]);
  });
});

describe('a thread', () => {
  const TIME = '2026-10-01T08:15:30+0000';
  const asked = { token: TOKEN, conversationId: 'c1' };
  const message = (id: string) => ({
    id,
    created_time: TIME,
    from: { id: '900', username: 'anna' },
    to: { data: [{ id: '1784', username: 'shop' }] },
    message: 'Hello',
  });
  const page = (from: number, count: number, of: number) => ({
    data: Array.from({ length: Math.min(count, of - from) }, (_, index) => message(`m${from + index}`)),
    ...(from + count < of && { paging: { cursors: { after: String(from + count) }, next: 'https://x' } }),
  });

  async function read(most: number, of: number) {
    const { client, seen, clock } = await scriptedInstagram({
      'GET /v26.0/c1/messages': ({ query }: Seen) =>
        Number(query.limit) > most
          ? { error: { code: 1, message: '(#1) Please reduce the amount of data' } }
          : page(Number(query.after ?? 0), Number(query.limit), of),
    });
    let isDone = false;
    const answer = client.conversationMessages({ ...asked, accountUserId: '1784' }).finally(() => {
      isDone = true;
    });
    while (!isDone) await clock.advance(100);
    return { reading: await answer, seen };
  }

  test('of few messages all, and nothing older', async () => {
    const { reading, seen } = await read(20, 3);
    expect([reading.events.length, reading.hasOlder, seen.length]).toEqual([3, false, 1]);
    expect(reading.listed[0]).toEqual({ mid: 'm0', at: Date.UTC(2026, 9, 1, 8, 15, 30) });
  });

  test('of many the newest 20, in smaller pages where Instagram wishes so, and never more', async () => {
    const { reading, seen } = await read(5, 30);
    expect([reading.events.length, reading.listed.length, reading.hasOlder]).toEqual([20, 20, true]);
    expect(seen.filter(({ query }) => query.limit === '5')).toHaveLength(4);
  });

  test('a message that is listed without its content is told by its id', async () => {
    const { client } = await scriptedInstagram({
      'GET /v26.0/c1/messages': { data: [message('m1'), { id: 'm2', created_time: TIME }, { id: 'm3' }] },
    });
    const reading = await client.conversationMessages({ ...asked, accountUserId: '1784' });
    expect([reading.events.length, reading.listed.map(({ mid }) => mid)]).toEqual([1, ['m1', 'm2']]);
  });

  test('ids and times of all, page by page', async () => {
    const { client, seen } = await scriptedInstagram({ 'GET /v26.0/c1/messages': page(0, 2, 3) });
    const first = await client.listMessages({ ...asked, after: null });
    expect([first.listed.map(({ mid }) => mid), first.after]).toEqual([['m0', 'm1'], '2']);
    await client.listMessages({ ...asked, after: '2' });
    expect(seen.map(({ query }) => [query.fields, query.after])).toEqual([
      ['id,created_time', undefined],
      ['id,created_time', '2'],
    ]);
  });
});

describe('one message again', () => {
  const message = {
    id: 'm1',
    created_time: '2026-10-01T08:15:30+0000',
    from: { id: '900', username: 'anna' },
    to: { data: [{ id: '1784', username: 'shop' }] },
    message: '',
    attachments: { data: [{ id: '1', image_data: { url: 'https://cdn.example/fresh' } }] },
  };
  const asked = { token: TOKEN, accountUserId: '1784', mid: 'm1' };

  test('its files under fresh addresses', async () => {
    const { client } = await scriptedInstagram({ 'GET /v26.0/m1': message });
    expect(await client.message(asked)).toMatchObject([
      { type: 'message', mid: 'm1', attachments: [{ kind: 'image', url: 'https://cdn.example/fresh' }] },
    ]);
  });

  test('an unknown field is left out of the question', async () => {
    const { client, seen } = await scriptedInstagram({
      'GET /v26.0/m1': ({ query }: Seen) =>
        query.fields?.includes('reply_to')
          ? { error: { message: '(#100) Tried accessing nonexisting field (reply_to)', code: 100 } }
          : message,
    });
    expect(await client.message(asked)).toHaveLength(1);
    expect(seen).toHaveLength(2);
  });

  test('one that is too old is a failure', async () => {
    const error = { message: 'This message has been deleted.', code: 9000001 };
    const { client } = await scriptedInstagram({ 'GET /v26.0/m1': { error } });
    await expect(client.message(asked)).rejects.toThrow();
  });
});
