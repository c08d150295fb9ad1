import type { z } from 'zod';
import { API_VERSION, type Endpoints, OWN_POST_FIELDS } from '../../shared/instagram/platform.ts';
import { publicPage } from './attachment-drafts.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { nextCursor, OwnPostsAnswer } from './graph-schemas.ts';
import type { Instagram, OwnPostsPage } from './instagram.ts';
import { addressIn } from './wire.ts';

/** As many as are looked at before somebody scrolls. */
const PAGE_SIZE = 12;

/** What the account has published. Needs no permission beyond the basic one; stories are not among it. `[GS]` */
export function ownPostCalls(endpoints: Endpoints, send: SendGraphRequest): Pick<Instagram, 'ownPosts'> {
  return {
    async ownPosts(token, after) {
      const query = new URLSearchParams({ fields: OWN_POST_FIELDS.join(','), limit: String(PAGE_SIZE) });
      if (after !== null) query.set('after', after);
      const answer = await send({
        call: 'own-posts',
        purpose: 'read',
        method: 'GET',
        url: `${endpoints.graphInstagram}/${API_VERSION}/me/media?${query}`,
        token,
        schema: OwnPostsAnswer,
      });
      return { posts: answer.data.map(readPost), after: nextCursor(answer.paging) };
    },
  };
}

function readPost(media: z.infer<typeof OwnPostsAnswer>['data'][number]): OwnPostsPage['posts'][number] {
  const isFilm = media.media_type === 'VIDEO';
  return {
    post: {
      id: media.id,
      kind: media.media_product_type === 'REELS' ? 'reel' : 'post',
      caption: media.caption,
      publishedAt: media.timestamp ?? null,
      link: publicPage(media.permalink),
    },
    // Of a film only its still picture is shown.
    pictureUrl: addressIn(isFilm ? media.thumbnail_url : (media.media_url ?? media.thumbnail_url)),
  };
}
