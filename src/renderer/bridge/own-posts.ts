import { create } from 'zustand';
import type { AppError } from '../../shared/ipc/result.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import { call } from './api.ts';

/** What the shop of one chat has published, as far as it was looked at. */
export interface OwnPostList {
  conversationId: ConversationId;
  phase: 'loading' | 'ready' | 'failed';
  problem: AppError | null;
  /** Newest first. */
  posts: readonly OwnPost[];
  after: string | null;
}

/** Asked anew whenever somebody wants to choose: what was published a minute ago shall be there. */
export const useOwnPosts = create<{ list: OwnPostList | null }>()(() => ({ list: null }));

/** Pixels in width; a tile is half of it on a dense screen. */
const PICTURE_WIDTH = 320;
const pictures = new Map<string, Promise<ImageBitmap | null>>();

export async function loadOwnPosts(conversationId: ConversationId): Promise<void> {
  for (const picture of pictures.values()) void picture.then((bitmap) => bitmap?.close());
  pictures.clear();
  const empty: OwnPostList = { conversationId, phase: 'loading', problem: null, posts: [], after: null };
  await load(empty);
}

/** The next older page, or the one that did not come. */
export async function loadMoreOwnPosts(): Promise<void> {
  const { list } = useOwnPosts.getState();
  if (list && list.phase !== 'loading') await load({ ...list, phase: 'loading', problem: null });
}

/** How a post looks, to be painted: no address of it may stand in this window. Null when it cannot be had. */
export function ownPostPicture(conversationId: ConversationId, postId: string): Promise<ImageBitmap | null> {
  const known = pictures.get(postId);
  if (known) return known;
  const picture = fetchPicture(conversationId, postId);
  pictures.set(postId, picture);
  return picture;
}

async function load(list: OwnPostList): Promise<void> {
  useOwnPosts.setState({ list });
  const { conversationId, after } = list;
  const answer = await call('own-post.page', { conversationId, after });
  // Somebody has begun to choose in another chat meanwhile.
  if (useOwnPosts.getState().list !== list) return;
  useOwnPosts.setState({
    list: answer.ok
      ? {
          ...list,
          phase: 'ready',
          posts: [...list.posts, ...answer.value.posts],
          after: answer.value.after,
        }
      : { ...list, phase: 'failed', problem: answer.error },
  });
}

async function fetchPicture(conversationId: ConversationId, postId: string): Promise<ImageBitmap | null> {
  const answer = await call('own-post.picture', { conversationId, postId });
  if (!answer.ok || answer.value === null) return null;
  const { bytes, contentType } = answer.value;
  const blob = new Blob([new Uint8Array(bytes)], { type: contentType });
  return await createImageBitmap(blob, { resizeWidth: PICTURE_WIDTH, resizeQuality: 'high' }).catch(() => {
    // Not a picture the window can paint: its sign stands for it.
    return null;
  });
}
