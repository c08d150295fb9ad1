import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Note } from '../../../shared/model/note.ts';
import { loadNewer, loadNewest, loadOlder } from '../../bridge/threads.ts';
import { type Thread, useThreads } from '../../caches/thread-cache.ts';
import { focusNext, focusThread, LOG_ID } from '../../place/place.ts';
import { showMessage } from '../../place/shown-message.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { usePainted } from '../../ui/use-painted.ts';
import { useWords } from '../../words/use-words.ts';
import { useDeadline } from '../conversations/index.ts';
import { heightOfAttachments } from '../media/index.ts';
import { ActionsAreDue } from './actions-are-due.ts';
import styles from './MessageLog.module.css';
import { ThreadLine } from './ThreadLine.tsx';
import { notesWithin, type ThreadItem, threadItems } from './thread-items.ts';
import { useUnreadOf } from './unread-mark.ts';
import { useLooking } from './use-looking.ts';
import { AT_END_PX, useNews } from './use-news.ts';
import { useNoteReading } from './use-note-reading.ts';
import { useShownTarget } from './use-shown-message.ts';

/** Lines beyond the edges, ready to be scrolled to. */
const OVERSCAN = 6;
/** A page comes before one gets to its edge, also for whoever scrolls fast. */
const LOAD_AHEAD = 30;

interface MessageLogProps {
  conversation: Conversation;
  thread: Thread;
  notes: readonly Note[];
}

/** The thread, held at its end: what is above grows upwards without moving what is being read. */
export function MessageLog({ conversation, thread, notes }: MessageLogProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const allPending = useThreads((state) => state.pending);
  const isWhole = thread.after === null;
  const unread = useUnreadOf(conversation.id);
  const { messages, before, after } = thread;
  const items = useMemo(() => {
    // What is being sent stands at the end of all, not at the end of a stretch in the middle.
    const pending =
      after === null ? allPending.filter((reply) => reply.conversationId === conversation.id) : [];
    return threadItems(messages, pending, notesWithin(notes, { before, after }), {
      gaps: conversation.gaps,
      isWhole: before === null,
      unreadFrom: unread.messageId,
    });
  }, [messages, before, after, allPending, notes, conversation.id, conversation.gaps, unread.messageId]);
  const isPainted = usePainted();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(items[index]),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
    paddingStart: 8,
    paddingEnd: 6,
    anchorTo: 'end',
    // Pages towards the newest come at the end as well: they must not carry the reader with them.
    followOnAppend: isWhole,
    scrollEndThreshold: AT_END_PX,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    initialRect: { width: 600, height: 800 },
    initialOffset: Number.MAX_SAFE_INTEGER,
  });
  const [beginsAtEnd] = useState(isWhole);
  useLayoutEffect(() => {
    if (beginsAtEnd) virtualizer.scrollToEnd();
  }, [virtualizer, beginsAtEnd]);

  const scrollTo = useCallback(
    (index: number, align: 'center' | 'start') => virtualizer.scrollToIndex(index, { align }),
    [virtualizer],
  );
  const { ringed, isSettling } = useShownTarget(conversation.id, items, scrollTo);

  const shown = virtualizer.getVirtualItems();
  const firstShown = shown[0]?.index ?? 0;
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    // The end of a chat is painted first; its older messages, of which a screen or two are here, come behind it.
    if (!isPainted || isSettling || thread.before === null) return;
    if (firstShown < LOAD_AHEAD) void loadOlder(conversation.id);
  }, [isPainted, isSettling, thread.before, firstShown, conversation.id]);
  useEffect(() => {
    if (!isSettling && !isWhole && lastShown >= items.length - LOAD_AHEAD) void loadNewer(conversation.id);
  }, [isSettling, isWhole, lastShown, items.length, conversation.id]);
  const isSending = allPending.some((reply) => reply.conversationId === conversation.id);
  useEffect(() => {
    // Whoever answers wants to see the answer.
    if (!isWhole && isSending) void loadNewest(conversation.id);
  }, [isWhole, isSending, conversation.id]);

  const unreadIndex = items.findIndex(({ kind }) => kind === 'unread');
  const [hasSeenUnread, setSeenUnread] = useState(false);
  const isUnreadHere =
    unreadIndex >= 0 && virtualizer.range !== null && unreadIndex >= virtualizer.range.startIndex;
  useEffect(() => {
    if (isUnreadHere) setSeenUnread(true);
  }, [isUnreadHere]);
  const hasUnreadAbove = unread.messageId !== null && !hasSeenUnread && !isUnreadHere;

  const { tone } = useDeadline(conversation);
  const canAnswer = tone !== 'closed' && tone !== 'none';
  const news = useNews(items, scroller, () => virtualizer.scrollToEnd(), isWhole);
  const { hasNews, readsEnd, onScroll, showEnd } = news;
  useLooking(conversation.id, readsEnd);
  const noteScroll = useNoteReading(
    conversation.id,
    items,
    () => virtualizer.range?.startIndex ?? 0,
    () => {
      const element = scroller.current;
      const below = element ? element.scrollHeight - element.scrollTop - element.clientHeight : 0;
      return isWhole && below <= AT_END_PX;
    },
  );
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        id={LOG_ID}
        className={styles.scroll}
        role="log"
        aria-label={t('thread.messages')}
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={() => {
          onScroll();
          noteScroll();
        }}
      >
        <div ref={virtualizer.containerRef} className={styles.space}>
          <ActionsAreDue value={isPainted}>
            {shown.map(({ index, key }) => {
              const item = items[index];
              if (!item) return null;
              return (
                <div key={key} ref={virtualizer.measureElement} data-index={index} className={styles.place}>
                  <ThreadLine
                    item={item}
                    person={conversation.person}
                    canAnswer={canAnswer}
                    isRinged={ringed === item.key}
                  />
                </div>
              );
            })}
          </ActionsAreDue>
        </div>
      </div>
      {hasUnreadAbove && (
        <Button
          size="small"
          className={styles.above}
          onClick={() => {
            setSeenUnread(true);
            if (unread.messageId !== null) showMessage(conversation.id, unread.messageId, true);
          }}
        >
          <Icon name="up" size={12} />
          {t('thread.unread-above', { count: unread.count })}
        </Button>
      )}
      {!isWhole && (
        <Button size="small" className={styles.news} onClick={() => void goToNewest(conversation.id)}>
          <Icon name="down" size={12} />
          {t('thread.to-newest')}
        </Button>
      )}
      {isWhole && hasNews && (
        <Button size="small" className={styles.news} onClick={showEnd}>
          <Icon name="down" size={12} />
          {t('thread.new-messages')}
        </Button>
      )}
    </div>
  );
}

/** The button goes with the stretch it stood on: the focus stays in the thread. */
async function goToNewest(conversationId: ConversationId): Promise<void> {
  await loadNewest(conversationId);
  focusNext(focusThread);
}

/** A first guess of a line's height, until it has been painted and measured. */
function estimate(item: ThreadItem | undefined): number {
  if (item?.kind === 'note') return Math.ceil(item.note.text.length / 48) * 18 + 43;
  if (item?.kind !== 'message') return 34;
  const { message, isFollowed } = item;
  const lines = Math.ceil((message.text?.length ?? 0) / 52);
  const cameBy = message.referral ? 24 : 0;
  return cameBy + lines * 20 + 15 + heightOfAttachments(message.attachments) + (isFollowed ? 3 : 27);
}
