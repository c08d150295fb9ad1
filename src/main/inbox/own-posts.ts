import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId, ClientId, ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { OwnPost, OwnPostPage } from '../../shared/model/own-post.ts';
import type { SendWhen } from '../../shared/model/send-when.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Downloaded, MediaCache } from '../media/media.ts';
import type { MediaFacts } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import type { InTurn } from './one-after-another.ts';
import { queueContents, type SendReplyParts } from './send-reply.ts';

export interface OwnPostsParts extends Omit<SendReplyParts, 'storage'> {
  storage: SendReplyParts['storage'] & Pick<Storage, 'noteMediaFile'>;
  instagram: Pick<Instagram, 'ownPosts'>;
  /** The account's token from the keychain; null when there is none. */
  tokenOf(accountId: AccountId): Promise<string | null>;
  cache: Pick<MediaCache, 'download'>;
  /** Shared with whoever takes files away that nothing needs. */
  mediaInTurn: InTurn;
}

/** What the account of a conversation has published, to show something of it to the customer. */
export interface OwnPosts {
  /** Fails as a call to Instagram does, and with `account-needs-reconnect` where there is no token. */
  page(input: { conversationId: ConversationId; after: string | null }): Promise<OwnPostPage>;
  /** How a post that was in a page looks; null when there is no picture of it, or it did not come. */
  picture(input: { conversationId: ConversationId; postId: string }): Promise<Picture | null>;
  /** Fails with `not-found` for a post that was in no page since the start, and as `sendReply`. */
  send(input: {
    conversationId: ConversationId;
    clientId: ClientId;
    postId: string;
    when?: SendWhen | undefined;
  }): Promise<Message[]>;
  /** Ends what is on its way and lets go of what was fetched. */
  stop(): Promise<void>;
}

export interface Picture {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Offered {
  post: OwnPost;
  pictureUrl: string | null;
  /** Lies aside in the media cache; kept when the post is sent. */
  picture: Promise<Downloaded | null> | null;
}

/** Posts are asked for when somebody wants to choose one and are never stored; only one that is sent is. */
export function createOwnPosts(parts: OwnPostsParts): OwnPosts {
  const { storage, instagram, cache, clock } = parts;
  const offered = new Map<AccountId, Map<string, Offered>>();
  const stopping = new AbortController();

  async function accountOf(conversationId: ConversationId): Promise<AccountId> {
    return (await storage.conversation(conversationId)).accountId;
  }

  async function find(conversationId: ConversationId, postId: string): Promise<Offered> {
    const found = offered.get(await accountOf(conversationId))?.get(postId);
    if (!found) throw new AppFailure('not-found');
    return found;
  }

  /** Once for everybody who looks at it; what did not come is asked for again by the next who does. */
  function pictureOf(one: Offered): Promise<Downloaded | null> {
    const { pictureUrl } = one;
    if (pictureUrl === null) return Promise.resolve(null);
    one.picture ??= cache
      .download({ url: pictureUrl, kind: 'face', signal: stopping.signal })
      .then((outcome) => {
        if (!outcome.ok) one.picture = null;
        return outcome.ok ? outcome.file : null;
      });
    return one.picture;
  }

  /** Keeps the picture for the message that will show it; from then on it no longer lies aside. */
  async function keep(one: Offered): Promise<MediaFacts | null> {
    const file = await pictureOf(one);
    if (file === null) return null;
    one.picture = null;
    const { digest, bytes } = file.facts;
    await storage.noteMediaFile({ digest, bytes, now: clock.now() });
    await file.keep();
    return file.facts;
  }

  return {
    async page({ conversationId, after }) {
      const accountId = await accountOf(conversationId);
      const token = await parts.tokenOf(accountId);
      if (token === null) throw new AppFailure('account-needs-reconnect');
      const page = await instagram.ownPosts(token, after);
      const known = offered.get(accountId) ?? new Map<string, Offered>();
      offered.set(accountId, known);
      for (const { post, pictureUrl } of page.posts) {
        // The address is new each time, the picture behind it the same.
        known.set(post.id, { post, pictureUrl, picture: known.get(post.id)?.picture ?? null });
      }
      return { posts: page.posts.map(({ post }) => post), after: page.after };
    },
    async picture({ conversationId, postId }) {
      const file = await pictureOf(await find(conversationId, postId));
      return file && { contentType: file.facts.contentType, bytes: await file.read() };
    },
    async send({ postId, ...reply }) {
      const one = await find(reply.conversationId, postId);
      return await parts.mediaInTurn(async () =>
        queueContents(parts, reply, [{ kind: 'own-post', post: one.post, picture: await keep(one) }], null),
      );
    },
    async stop() {
      stopping.abort();
      for (const { picture } of [...offered.values()].flatMap((posts) => [...posts.values()])) {
        await (await picture)?.discard();
      }
    },
  };
}
