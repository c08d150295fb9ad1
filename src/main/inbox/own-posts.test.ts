import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  clientId,
  conversationWith,
  type InboxDesk,
  openInboxDesk,
  says,
} from '../../../tests/fakes/inbox-desk.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import type { OwnPostsPage } from '../instagram/instagram.ts';
import type { Downloaded } from '../media/media.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { createOwnPosts, type OwnPosts } from './own-posts.ts';

const POST: OwnPost = { id: '1803', kind: 'post', caption: 'Plum cake', publishedAt: 1, link: null };

let desk: InboxDesk;
let conversationId: ConversationId;
let token: string | null;
let page: OwnPostsPage;
let steps: string[];
let isReachable: boolean;
let posts: OwnPosts;

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  token = 'token';
  steps = [];
  isReachable = true;
  page = { posts: [{ post: POST, pictureUrl: 'https://cdn.example/1' }], after: null };
  posts = createOwnPosts({
    ...desk,
    instagram: { ownPosts: async () => page },
    tokenOf: async () => token,
    cache: {
      async download({ url }) {
        steps.push(`download ${url}`);
        return isReachable ? { ok: true, file: picture } : { ok: false, trouble: 'unreachable' };
      },
    },
    mediaInTurn: oneAfterAnother(),
    wakeDelivery: () => void steps.push('wake'),
    wakeRelease: () => {},
    onAnswered: () => {},
    hasHumanAgent: () => false,
  });
});
afterEach(() => desk.close());

const picture: Downloaded = {
  facts: {
    digest: 'a'.repeat(64),
    contentType: 'image/jpeg',
    bytes: 3,
    width: 30,
    height: 40,
    name: null,
  },
  read: async () => new Uint8Array([1, 2, 3]),
  keep: async () => void steps.push('keep'),
  discard: async () => void steps.push('discard'),
};

const look = () => posts.page({ conversationId, after: null });
const send = () => posts.send({ conversationId, clientId: clientId(1), postId: POST.id });

test('the posts are shown, each picture fetched once, and let go of in the end', async () => {
  expect(await look()).toEqual({ posts: [POST], after: null });
  const asked = { conversationId, postId: POST.id };
  const [one, other] = await Promise.all([posts.picture(asked), posts.picture(asked)]);
  expect(one).toEqual({ contentType: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) });
  expect(other).toEqual(one);
  await posts.stop();
  expect(steps).toEqual(['download https://cdn.example/1', 'discard']);
});

test('what is sent shows its picture from the start', async () => {
  await look();
  await posts.picture({ conversationId, postId: POST.id });
  expect(await send()).toMatchObject([
    {
      delivery: 'queued',
      attachments: [{ kind: 'post', title: 'Plum cake', media: 'kept', width: 30 }],
    },
  ]);
  expect(steps).toEqual(['download https://cdn.example/1', 'keep', 'wake']);
  await posts.stop();
  expect(steps).not.toContain('discard');
});

test('without its picture it is sent all the same, and the next who looks asks again', async () => {
  isReachable = false;
  await look();
  expect(await posts.picture({ conversationId, postId: POST.id })).toBeNull();
  expect(await send()).toMatchObject([{ attachments: [{ kind: 'post', media: 'never' }] }]);
  expect(steps.filter((step) => step.startsWith('download'))).toHaveLength(2);
});

test('a post without a picture asks for none', async () => {
  page = { posts: [{ post: POST, pictureUrl: null }], after: null };
  await look();
  expect(await posts.picture({ conversationId, postId: POST.id })).toBeNull();
  expect(steps).toEqual([]);
});

test('one that nobody was shown cannot be sent', async () => {
  await expect(send()).rejects.toMatchObject({ code: 'not-found' });
  await expect(posts.picture({ conversationId, postId: '1' })).rejects.toMatchObject({ code: 'not-found' });
});

test('an account without a token is to be connected again', async () => {
  token = null;
  await expect(look()).rejects.toMatchObject({ code: 'account-needs-reconnect' });
});
