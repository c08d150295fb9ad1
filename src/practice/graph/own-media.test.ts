import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';

const HOUR = 3_600_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.control.changeAccount({
    username: stage.account,
    posts: [
      { id: '18001', kind: 'image', caption: 'Fern', ago: 5 * HOUR },
      { id: '18003', kind: 'reel', caption: null, ago: HOUR },
    ],
  });
});
afterEach(() => stage.close());

test('newest first, in pages, by default ids alone', async () => {
  const first = await stage.get('/me/media?limit=1');
  expect(first.body.data).toEqual([{ id: '18003' }]);
  const { after } = (first.body.paging as { cursors: { after: string } }).cursors;
  const second = await stage.get(`/${stage.userId}/media?limit=1&after=${after}`);
  expect([second.body.data, second.body.paging]).toEqual([[{ id: '18001' }], undefined]);
});

test('a film has a still picture, a post without words no caption; both have a page', async () => {
  const fields = 'caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp';
  const { body } = await stage.get(`/me/media?fields=${fields}`);
  expect(body.data).toEqual([
    {
      id: '18003',
      media_type: 'VIDEO',
      media_product_type: 'REELS',
      media_url: expect.stringContaining('.mp4'),
      thumbnail_url: expect.stringContaining('post-18003.png'),
      permalink: 'https://www.instagram.com/reel/C18003/',
      timestamp: expect.stringMatching(/\+0000$/),
    },
    {
      id: '18001',
      caption: 'Fern',
      media_type: 'IMAGE',
      media_product_type: 'FEED',
      media_url: expect.stringContaining('post-18001.png'),
      permalink: 'https://www.instagram.com/p/C18001/',
      timestamp: expect.any(String),
    },
  ]);
});

test('is nobody else’s, and knows no other fields', async () => {
  expect((await stage.get('/17841400000000001/media')).verdict).toBe('100/33');
  expect((await stage.get('/me/media?fields=owner_mood')).verdict).toBe('100');
});
