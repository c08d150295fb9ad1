import { memo, useMemo } from 'react';
import { longRemaining, roundRemaining } from '../../../shared/deadline-words.ts';
import type { Account } from '../../../shared/model/account.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Label } from '../../../shared/model/label.ts';
import { faceAddress } from '../../bridge/media.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { focusList, usePlace } from '../../place/place.ts';
import { toggleTick } from '../../place/ticks.ts';
import { Dot } from '../../ui/Dot.tsx';
import { DueChip } from '../../ui/DueChip.tsx';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import styles from './ConversationRow.module.css';
import { RowPreview } from './RowPreview.tsx';
import { type Deadline, deadlineOf, useHumanAgent } from './use-deadline.ts';

interface ConversationRowProps {
  conversation: Conversation;
  shop: Account | undefined;
  isSelected: boolean;
  isTicked: boolean;
  /** Place among all rows of the list, from 1. */
  position: number;
  total: number;
}

export function rowId(conversationId: number): string {
  return `conversation-${conversationId}`;
}

/** A chat at one glance: whose shop, who, until when, what, how old, whether it was read. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, shop, isSelected, isTicked, position, total } = props;
  const id = rowId(conversation.id);
  const words = useWords();
  const now = useNow();
  const known = useInbox((state) => state.labels);
  const hasHumanAgent = useHumanAgent();
  const labels = useMemo(() => labelsOf(conversation, known), [conversation, known]);
  const deadline = useMemo(
    () => (conversation.needsReply ? deadlineOf(conversation, now, words, hasHumanAgent) : null),
    [conversation, now, words, hasHumanAgent],
  );
  const label = useMemo(
    () => rowLabel({ conversation, shop, labels, deadline, words, now }),
    [conversation, shop, labels, deadline, words, now],
  );
  return (
    // The list holds the focus and the keys; a row is only ever clicked.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox around it (use-list-keys.ts)
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the listbox points here
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={isSelected}
      aria-label={label}
      data-ticked={isTicked}
      aria-describedby={previewId(id)}
      aria-posinset={position}
      aria-setsize={total}
      data-shop={shop?.colour}
      data-unread={conversation.unread > 0}
      onClick={(event) => {
        focusList();
        if (event.ctrlKey || event.metaKey) return toggleTick(conversation.id);
        usePlace.getState().open(conversation.id);
      }}
    >
      <RowContent conversation={conversation} labels={labels} deadline={deadline} />
    </div>
  );
});

function previewId(id: string): string {
  return `${id}-preview`;
}

interface RowContentProps {
  conversation: Conversation;
  labels: readonly Label[];
  deadline: Deadline | null;
}

/** What is seen of it. Apart from the row, whose place among the others changes with each chat that comes or goes. */
const RowContent = memo(function RowContent({ conversation, labels, deadline }: RowContentProps) {
  const words = useWords();
  const now = useNow();
  const { t } = words;
  const { person, lastMessageAt, unread, snoozedUntil, isBack, outbox } = conversation;
  return (
    <>
      <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} />
      <div className={styles.body}>
        <div className={styles.line}>
          <span className={styles.name} dir="auto">
            {personName(person, t)}
          </span>
          {labels.length > 0 && (
            <span className={styles.labels} title={labels.map((each) => each.name).join(', ')}>
              {labels.map((label) => (
                <Dot key={label.id} colour={label.colour} size={6} />
              ))}
            </span>
          )}
          {snoozedUntil !== null ? (
            <RowSnooze until={snoozedUntil} now={now} words={words} />
          ) : deadline && deadline.tone !== 'none' ? (
            <RowDeadline tone={deadline.tone} deadline={deadline} words={words} />
          ) : (
            <time className={styles.when} title={words.times.full(lastMessageAt)}>
              {words.times.age(lastMessageAt, now)}
            </time>
          )}
        </div>
        <div className={styles.line}>
          <RowPreview id={previewId(rowId(conversation.id))} conversation={conversation} />
          {deadline && deadline.tone !== 'none' && (
            <time className={styles.age} title={words.times.full(lastMessageAt)}>
              {words.times.age(lastMessageAt, now)}
            </time>
          )}
          {outbox && outbox.failed > 0 && conversation.preview?.delivery !== 'failed' && (
            <span className={styles.failed} title={t('row.not-sent-count', { count: outbox.failed })}>
              <Icon name="alert" size={14} />
            </span>
          )}
          {isBack && <Icon name="snooze" size={14} />}
          {unread > 0 && <span className={styles.unread} />}
        </div>
      </div>
    </>
  );
});

interface RowDeadlineProps {
  tone: 'soon' | 'today' | 'later' | 'agent' | 'closed';
  deadline: Deadline;
  words: Words;
}

function RowDeadline({ tone, deadline, words: { t } }: RowDeadlineProps) {
  const { clock, countdown, percent } = deadline;
  return (
    <span
      className={styles.due}
      title={
        tone === 'closed'
          ? t('row.closed-at', { time: clock })
          : t('row.reply-by', { time: clock, left: countdown })
      }
    >
      <DueChip
        tone={tone}
        clock={tone === 'closed' ? t('row.closed') : clock}
        countdown={tone === 'closed' ? null : countdown}
        percent={percent}
      />
    </span>
  );
}

interface RowSnoozeProps {
  until: number;
  now: number;
  words: Words;
}

/** When a snoozed chat comes back: the time that matters of it. */
function RowSnooze({ until, now, words }: RowSnoozeProps) {
  return (
    <span className={styles.snooze}>
      <Icon name="snooze" size={12} />
      {soonTime(until, now, words)}
    </span>
  );
}

function soonTime(at: number, now: number, { times }: Words): string {
  return `${times.soonDay(at, now)} ${times.clock(at)}`;
}

function labelsOf({ labels }: Conversation, known: readonly Label[]): readonly Label[] {
  return known.filter(({ id }) => labels.includes(id));
}

interface RowLabelParts {
  conversation: Conversation;
  shop: Account | undefined;
  labels: readonly Label[];
  deadline: Deadline | null;
  words: Words;
  now: number;
}

/** "Lucía Ferrán, Oddkiln, not sent, unread, reply by 18:40, in 3 hours 10 minutes". */
function rowLabel({ conversation, shop, labels, deadline, words, now }: RowLabelParts): string {
  const { t } = words;
  const { snoozedUntil } = conversation;
  const parts = [personName(conversation.person, t), shop ? shopName(shop) : null];
  const { outbox } = conversation;
  const hasFailed = conversation.preview?.delivery === 'failed' || (outbox?.failed ?? 0) > 0;
  if (hasFailed) parts.push(t('row.not-sent'));
  else if (outbox) parts.push(t('row.waits-to-go', { count: outbox.waiting }));
  if (conversation.unread > 0) parts.push(t('row.unread'));
  if (conversation.isBack) parts.push(t('row.back'));
  parts.push(...labels.map((label) => label.name));
  if (snoozedUntil !== null) parts.push(t('row.snoozed-until', { time: soonTime(snoozedUntil, now, words) }));
  else if (deadline?.tone === 'closed') parts.push(t('row.closed'));
  else if (deadline && deadline.tone !== 'none') {
    const left = longRemaining(roundRemaining(deadline.leftMs), t);
    parts.push(t('row.reply-by', { time: deadline.clock, left }));
  }
  return parts.filter((part) => part !== null).join(', ');
}
