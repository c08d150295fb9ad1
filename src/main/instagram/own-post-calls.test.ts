import { expect, test } from 'vitest';
import { scriptedInstagram } from '../../../tests/fakes/scripted-instagram.ts';

const TOKEN = 'IGAAthetokenofthisshop';

test('comes page by page, with the picture of a film', async () => {
  const { client, seen } = await scriptedInstagram({
    'GET /v26.0/me/media': {
      data: [
        {
          id: '1803',
          caption: 'Plum cake',
          media_type: 'IMAGE',
          media_product_type: 'FEED',
          media_url: 'https://cdn.example/a.jpg',
          permalink: 'https://www.instagram.com/p/C1/',
          timestamp: '2026-10-01T08:15:30+0000',
        },
        {
          id: 18034512345,
          media_type: 'VIDEO',
          media_product_type: 'REELS',
          media_url: 'https://cdn.example/b.mp4',
          thumbnail_url: 'https://cdn.example/b.jpg',
          timestamp: 'yesterday',
        },
      ],
      paging: { cursors: { after: 'QVFI' }, next: 'https://graph.instagram.com/next' },
    },
  });
  expect(await client.ownPosts(TOKEN, 'before')).toEqual({
    posts: [
      {
        post: {
          id: '1803',
          kind: 'post',
          caption: 'Plum cake',
          publishedAt: Date.UTC(2026, 9, 1, 8, 15, 30),
          link: 'https://www.instagram.com/p/C1/',
        },
        pictureUrl: 'https://cdn.example/a.jpg',
      },
      {
        post: { id: '18034512345', kind: 'reel', caption: null, publishedAt: null, link: null },
        pictureUrl: 'https://cdn.example/b.jpg',
      },
    ],
    after: 'QVFI',
  });
  expect(seen[0]?.query).toMatchObject({ limit: '12', after: 'before' });
});

test('nothing is no trouble', async () => {
  const { client } = await scriptedInstagram({ 'GET /v26.0/me/media': { data: [] } });
  expect(await client.ownPosts(TOKEN, null)).toEqual({ posts: [], after: null });
});
