import type { OwnPost } from '../../src/shared/model/own-post.ts';

const DAY_MS = 24 * 3_600_000;

/** What a shop of the gallery has published. */
export function ownPosts(now: number): OwnPost[] {
  const captions = [
    'Speckled mugs, fired on Sunday. Six left.',
    'How a handle is pulled',
    'The blue of the winter glaze, on three shapes at once, and a long caption that needs a second line',
    null,
    'Open studio on Saturday from ten',
  ];
  return captions.map((caption, index) => ({
    id: `1803451234567890${index}`,
    kind: index === 1 ? 'reel' : 'post',
    caption,
    publishedAt: now - index * 4 * DAY_MS,
    link: `https://www.instagram.com/p/C${index}/`,
  }));
}
