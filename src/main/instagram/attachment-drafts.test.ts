import { describe, expect, test } from 'vitest';
import { attachmentsOfWebhook } from './attachment-drafts.ts';

describe('attachments', () => {
  const attached = (...attachments: unknown[]) => attachmentsOfWebhook(attachments);
  const media = 'https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=77&signature=a';

  test.each([
    ['image', { url: media }, { kind: 'image', url: media }],
    ['video', { url: media }, { kind: 'video', url: media }],
    ['audio', { url: media }, { kind: 'audio', url: media }],
    ['file', { url: media, title: 'list.pdf' }, { kind: 'file', url: media, title: 'list.pdf' }],
    ['share', { url: media }, { kind: 'post', url: media }],
    [
      'ig_post',
      { ig_post_media_id: '5', title: 'Caption', url: media },
      { kind: 'post', remoteId: '5', title: 'Caption' },
    ],
    [
      'ig_reel',
      { reel_video_id: '6', url: 'https://www.instagram.com/reel/x/' },
      { kind: 'reel', remoteId: '6', url: null, link: 'https://www.instagram.com/reel/x/' },
    ],
    ['reel', { url: media }, { kind: 'reel', url: media }],
    [
      'share',
      { url: 'https://www.instagram.com/reel/y/' },
      { kind: 'reel', link: 'https://www.instagram.com/reel/y/' },
    ],
    [
      'ig_story',
      { story_media_id: '7', story_media_url: media },
      { kind: 'story', url: media, remoteId: '7' },
    ],
    ['story', { story_media_url: media }, { kind: 'story', url: media }],
    ['story_mention', { url: media }, { kind: 'story-mention', url: media }],
    [
      'template',
      { generic: { elements: [{ title: 'Shoes' }] } },
      { kind: 'template', title: 'Shoes', url: null },
    ],
    ['template', { generic: { elements: [] } }, { kind: 'template', title: null }],
    ['ephemeral', undefined, { kind: 'ephemeral', url: null }],
    ['sticker', { url: media, sticker_id: '8' }, { kind: 'sticker', remoteId: '8' }],
    ['like_heart', undefined, { kind: 'heart' }],
    ['ig_voice', { url: media }, { kind: 'unknown', url: media }],
    ['constructor', { url: media }, { kind: 'unknown' }],
    [undefined, undefined, { kind: 'unknown', url: null }],
  ])('%s %j', (type, payload, expected) => {
    const wire = { type, ...(payload ? { payload } : {}) };
    expect(attached(wire)).toEqual([expect.objectContaining({ ...expected, raw: JSON.stringify(wire) })]);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address', 7])('%s is no address', (url) => {
    expect(attached({ type: 'image', payload: { url } })[0]?.url).toBeNull();
  });

  test('a post told as share and as ig_post is shown once, with what either knows', () => {
    const share = { type: 'share', payload: { url: media } };
    const post = { type: 'ig_post', payload: { ig_post_media_id: '77', title: 'Caption', url: `${media}b` } };
    for (const pair of [
      [share, post],
      [post, share],
    ]) {
      expect(attached(...pair)).toEqual([
        {
          kind: 'post',
          url: `${media}b`,
          title: 'Caption',
          link: null,
          remoteId: '77',
          raw: JSON.stringify(post),
        },
      ]);
    }
  });

  test('two pictures are two pictures, and different posts are not merged', () => {
    expect(
      attached({ type: 'image', payload: { url: media } }, { type: 'image', payload: { url: media } }),
    ).toHaveLength(2);
    const other = { type: 'ig_post', payload: { ig_post_media_id: '1', url: 'https://a.example/1' } };
    expect(attached({ type: 'share', payload: { url: media } }, other)).toHaveLength(2);
  });

  test('twins are known by the file behind their address, or by being the only shared thing', () => {
    const page = 'https://www.instagram.com/p/C0mpany/';
    const post = { ig_post_media_id: '18000', title: 'Caption', url: `${media}c` };
    const merged = { kind: 'post', title: 'Caption', remoteId: '18000' };
    const twins = [
      [{ url: media }, post],
      [{ url: page }, post],
      [{ url: page }, { ig_post_media_id: '18000', title: 'Caption' }],
    ];
    for (const [share, thing] of twins) {
      const pair = [
        { type: 'share', payload: share },
        { type: 'ig_post', payload: thing },
      ];
      expect(attached(...pair)).toEqual([expect.objectContaining(merged)]);
      expect(attached(...pair.toReversed())).toEqual([expect.objectContaining(merged)]);
    }
    expect(attached({ type: 'share', payload: { url: page } }, { type: 'ig_post', payload: post })).toEqual([
      expect.objectContaining({ url: `${media}c`, link: page }),
    ]);
    const sticker = { type: 'sticker', payload: { sticker_id: '9', url: `${media}d` } };
    expect(attached({ type: 'image', payload: { url: media } }, sticker)).toEqual([
      expect.objectContaining({ kind: 'sticker', remoteId: '9' }),
    ]);
    const reel = { type: 'ig_reel', payload: { reel_video_id: '2', url: media } };
    expect(
      attached({ type: 'share', payload: { url: page } }, reel, { ...reel, payload: { reel_video_id: '3' } }),
    ).toHaveLength(3);
  });

  test('a list that is a single thing is read as well; anything else holds none', () => {
    expect(attachmentsOfWebhook({ type: 'image', payload: { url: media } })).toMatchObject([
      { kind: 'image' },
    ]);
    for (const nothing of [undefined, null, 7, 'image', []])
      expect(attachmentsOfWebhook(nothing)).toEqual([]);
  });
});
