import { useEffect } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Note } from '../../../shared/model/note.ts';
import { openThread } from '../../bridge/threads.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { useThreads } from '../../caches/thread-cache.ts';
import { usePlace } from '../../place/place.ts';
import { messageToShow, showMessage } from '../../place/shown-message.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { Composer } from '../composer/index.ts';
import { useContact, useKeepContact, useSharedMedia } from '../contact/index.ts';
import { Lightbox, useLightbox } from '../media/index.ts';
import { ProblemPanel } from '../problems/index.ts';
import { MessageLog } from './MessageLog.tsx';
import { ThreadHead } from './ThreadHead.tsx';
import styles from './ThreadPane.module.css';
import { useKeepUnreadMark } from './unread-mark.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useReadAhead } from './use-read-ahead.ts';

const NO_NOTES: readonly Note[] = [];

/** The chat that is open: who, what was said, and the answer. */
export function ThreadPane() {
  const { t } = useWords();
  const conversationId = usePlace((state) => state.conversationId);
  const conversation = useInbox((state) =>
    conversationId === null ? undefined : state.conversations.get(conversationId),
  );
  const thread = useThreads((state) =>
    conversationId === null ? undefined : state.threads.get(conversationId),
  );
  const contact = useContact(conversation);
  const shared = useSharedMedia(
    conversation,
    useLightbox(({ attachmentId }) => attachmentId !== null),
  );
  useMarkRead(conversation);
  useKeepUnreadMark(conversation);
  useReadAhead(conversationId, thread?.phase === 'ready');
  useEffect(() => {
    if (conversationId === null) return;
    showUnsent(conversationId);
    void openThread(conversationId, messageToShow(conversationId));
  }, [conversationId]);
  // After the thread was asked for: what is asked first is answered first.
  useKeepContact(conversation);

  if (conversationId === null) return null;
  return (
    <section className={styles.thread} aria-label={t('thread.name')}>
      {conversation && <ThreadHead conversation={conversation} />}
      {thread?.phase === 'failed' && thread.problem ? (
        <div className={styles.problem}>
          <ProblemPanel problem={thread.problem} at={Date.now()}>
            <Button onClick={() => void openThread(conversationId)}>{t('thread.try-again')}</Button>
          </ProblemPanel>
        </div>
      ) : thread?.phase === 'ready' && conversation ? (
        <MessageLog
          key={`${conversationId}:${thread.stretch}`}
          conversation={conversation}
          thread={thread}
          // One and the same for none, or each reading of the contact would have every message drawn anew.
          notes={contact?.notes.length ? contact.notes : NO_NOTES}
        />
      ) : (
        // Read from the disk in a blink: an empty sheet is calmer than a wheel.
        <div className={styles.empty} />
      )}
      {conversation && thread && (
        <Lightbox
          messages={thread.messages}
          shared={shared}
          person={conversation.person}
          onShow={({ id }) => showMessage(conversationId, id)}
        />
      )}
      {conversation && <Composer key={`composer:${conversationId}`} conversation={conversation} />}
    </section>
  );
}

/** Whoever comes by the outbox wants to see what has not gone out, wherever it stands. */
function showUnsent(conversationId: ConversationId): void {
  if (usePlace.getState().view !== 'outbox') return;
  const outbox = useInbox.getState().conversations.get(conversationId)?.outbox;
  if (outbox) showMessage(conversationId, outbox.firstId);
}
