import { useEffect } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { OwnPost } from '../../../shared/model/own-post.ts';
import { setExtra } from '../../bridge/extras.ts';
import { loadMoreOwnPosts, loadOwnPosts, useOwnPosts } from '../../bridge/own-posts.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './OwnPostChoice.module.css';
import { PostPicture } from './PostPicture.tsx';

interface OwnPostChoiceProps {
  conversationId: ConversationId;
  chosen: OwnPost | null;
}

/** The shop's posts, newest first, as radio buttons: arrows go through them, Enter sends. */
export function OwnPostChoice({ conversationId, chosen }: OwnPostChoiceProps) {
  const { t } = useWords();
  const list = useOwnPosts((state) => state.list);
  useEffect(() => void loadOwnPosts(conversationId), [conversationId]);
  const { phase = 'loading', posts = [], problem = null, after = null } = list ?? {};
  return (
    <div className={styles.choice} aria-busy={phase === 'loading'}>
      {posts.length > 0 && (
        <ul className={styles.posts} aria-label={t('posts.name')}>
          {posts.map((post, index) => (
            <PostTile
              key={post.id}
              post={post}
              conversationId={conversationId}
              isChosen={post.id === chosen?.id}
              isFirst={index === 0}
            />
          ))}
          {phase === 'ready' && after !== null && (
            <li className={styles.more}>
              <Button size="small" onClick={() => void loadMoreOwnPosts()}>
                {t('posts.more')}
              </Button>
            </li>
          )}
        </ul>
      )}
      <div className={styles.note} role="status">
        {phase === 'loading' && t('posts.loading')}
        {phase === 'ready' && t(posts.length === 0 ? 'posts.none' : 'posts.choose')}
        {problem && (
          <>
            <span className={styles.problem}>{t(`error.${problem.code}`)}</span>
            <Button size="small" onClick={() => void loadMoreOwnPosts()}>
              <Icon name="retry" size={14} />
              {t('message.retry')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

interface PostTileProps {
  post: OwnPost;
  conversationId: ConversationId;
  isChosen: boolean;
  isFirst: boolean;
}

function PostTile({ post, conversationId, isChosen, isFirst }: PostTileProps) {
  const { t, times } = useWords();
  const now = useNow();
  const { kind, caption, publishedAt } = post;
  const date = publishedAt === null ? '' : times.date(publishedAt, now);
  return (
    <li>
      <label className={styles.post}>
        <input
          type="radio"
          name="own-post"
          className={styles.radio}
          ref={isFirst ? focusOnce : undefined}
          checked={isChosen}
          onChange={() => setExtra(conversationId, { kind: 'own-post', chosen: post })}
        />
        <span className={styles.picture} aria-hidden="true">
          <PostPicture conversationId={conversationId} post={post} />
          {isChosen && (
            <span className={styles.mark}>
              <Icon name="check" size={14} />
            </span>
          )}
        </span>
        <span className={styles.caption} dir="auto">
          {caption ?? t('posts.untitled', { date })}
        </span>
        <span className={styles.date}>
          {kind === 'reel' && `${t('posts.reel')} · `}
          {date}
        </span>
      </label>
    </li>
  );
}

/** When the list has come: where the owner would begin, unless they have gone on to the words meanwhile. */
function focusOnce(input: HTMLInputElement | null): void {
  if (document.activeElement === document.body) input?.focus();
}
