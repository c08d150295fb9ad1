import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFromConversation } from './conversation-events.ts';

const accountUserId = '17841400000000001';
const shop = { username: 'shop', id: accountUserId };
const anna = { username: 'anna', id: '900000000000001' };
const received = (fields: object) => ({
  id: 'm1',
  created_time: '2026-10-01T08:15:30+0000',
  from: anna,
  to: { data: [shop] },
  ...fields,
});
const sent = (fields: object) => received({ from: shop, to: { data: [anna] }, ...fields });
const read = (...messages: unknown[]) => messagesFromConversation({ accountUserId, messages });

const plain = {
  type: 'message',
  accountUserId,
  personScopedId: anna.id,
  at: Date.UTC(2026, 9, 1, 8, 15, 30),
  mid: 'm1',
  direction: 'in',
  kind: 'message',
  text: null,
  attachments: [],
  replyToMid: null,
  payload: null,
  personUsername: 'anna',
  opensWindow: true,
};

describe('messages of a conversation', () => {
  test('theirs, with their name', () => {
    expect(read(received({ message: 'Hello' }))).toEqual([{ ...plain, text: 'Hello' }]);
  });

  test('ours belong to whom they were sent', () => {
    expect(read(sent({ message: 'Thanks' }))).toEqual([
      { ...plain, text: 'Thanks', direction: 'out', opensWindow: false },
    ]);
  });

  test('come oldest first, whether told as a list or as Graph’s data', () => {
    const newest = received({ id: 'm3', message: 'c', created_time: '2026-10-01T08:17:00+0000' });
    const middle = received({ id: 'm2', message: 'b' });
    const oldest = received({ id: 'm1', message: 'a' });
    const order = (events: ReturnType<typeof read>) => events.map((event) => 'mid' in event && event.mid);
    expect(order(read(newest, middle, oldest))).toEqual(['m1', 'm2', 'm3']);
    const messages = { data: [newest, middle, oldest] };
    expect(order(messagesFromConversation({ accountUserId, messages }))).toEqual(['m1', 'm2', 'm3']);
  });

  test('a time as a number, as one page of Meta has it', () => {
    expect(read(received({ message: 'x', created_time: 1_780_000_000 }))[0]?.at).toBe(1_780_000_000_000);
  });

  test('files by their shape', () => {
    const url = 'https://lookaside.fbsbx.com/x';
    const kinds = read(
      received({
        attachments: {
          data: [
            { id: '1', image_data: { url } },
            { id: '2', image_data: { url, render_as_sticker: true } },
            { id: '3', video_data: { url } },
            { id: '4', mime_type: 'audio/mp4', video_data: { url } },
            { id: '5', mime_type: 'application/pdf', name: 'list.pdf', file_url: url },
            { id: '6', generic_template: { title: 'Shoes' } },
            { id: '7' },
          ],
        },
        shares: {
          data: [
            { id: '8', link: 'https://www.instagram.com/reel/x/' },
            { link: url, name: 'Post' },
          ],
        },
      }),
    );
    const [event] = kinds;
    expect(
      event?.type === 'message' &&
        event.attachments.map(({ kind, title }) => (title ? `${kind} ${title}` : kind)),
    ).toEqual([
      'image',
      'sticker',
      'video',
      'audio',
      'file list.pdf',
      'template Shoes',
      'unknown',
      'reel',
      'post Post',
    ]);
  });

  test('stories: mentioned, answered', () => {
    const story = { id: '1', link: 'https://lookaside.fbsbx.com/s' };
    expect(read(received({ story: { mention: story } }))).toMatchObject([
      { kind: 'message', attachments: [{ kind: 'story-mention', url: story.link }] },
    ]);
    expect(read(received({ message: 'wow', story: { reply: story } }))).toMatchObject([
      { kind: 'story-reply', attachments: [{ kind: 'story', remoteId: '1' }] },
    ]);
  });

  test('reactions follow their message, each by whom it is', () => {
    const reactions = {
      data: [
        { reaction: '🔥', users: [anna] },
        { reaction: 'love', users: [{ id: accountUserId }] },
      ],
    };
    expect(read(received({ message: 'x', reactions })).slice(1)).toMatchObject([
      { type: 'reaction', mid: 'm1', by: 'person', emoji: '🔥' },
      { type: 'reaction', mid: 'm1', by: 'account', emoji: '❤️' },
    ]);
  });

  test('what comes back empty is a placeholder; `is_unsupported: false` on every row is not', () => {
    expect(read(received({ message: '', is_unsupported: false }))).toMatchObject([{ kind: 'unsupported' }]);
    expect(read(received({ message: 'x', is_unsupported: false }))).toMatchObject([{ kind: 'message' }]);
    expect(read(received({ is_unsupported: true }))).toMatchObject([{ kind: 'unsupported' }]);
  });

  test('a quote', () => {
    expect(read(received({ message: 'x', reply_to: { mid: 'm0' } }))).toMatchObject([{ replyToMid: 'm0' }]);
  });

  test('a message that gives no details is left out, the others are not', () => {
    const tooOld = { id: 'm0', created_time: '2026-10-01T08:00:00+0000' };
    expect(read(received({ message: 'x' }), tooOld, { error: { code: 9000001 } }, null)).toHaveLength(1);
  });

  test('anything at all has an answer', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'from',
            'to',
            'story',
            'shares',
            'attachments',
            'reactions',
            'message',
            'created_time',
          ),
          fc.jsonValue(),
        ),
        (any, fields) => {
          messagesFromConversation({ accountUserId, messages: any });
          for (const event of read(received(fields))) expect(event.at).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
