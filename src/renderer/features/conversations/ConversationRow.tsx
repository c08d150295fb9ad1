import { memo } from 'react';
import { longRemaining, roundRemaining } from '../../../shared/deadline-words.ts';
import type { Account } from '../../../shared/model/account.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { faceAddress } from '../../bridge/media.ts';
import { focusList, usePlace } from '../../place/place.ts';
import { DueChip } from '../../ui/DueChip.tsx';
import { Face } from '../../ui/Face.tsx';
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
  /** Place among all rows of the list, from 1. */
  position: number;
  total: number;
}

export function rowId(conversationId: number): string {
  return `conversation-${conversationId}`;
}

/** A chat at one glance: whose shop, who, until when, what, how old, whether it was read. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, shop, isSelected, position, total } = props;
  const words = useWords();
  const now = useNow();
  const { person, lastMessageAt, unread, needsReply } = conversation;
  const name = personName(person, words.t);
  const hasHumanAgent = useHumanAgent();
  const deadline = needsReply ? deadlineOf(conversation, now, words, hasHumanAgent) : null;
  const id = rowId(conversation.id);

  return (
    // The list holds the focus and the keys; a row is only ever clicked.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the listbox around it (use-list-keys.ts)
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the listbox points here
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={isSelected}
      aria-label={rowLabel({ conversation, name, shop, deadline, words })}
      aria-describedby={`${id}-preview`}
      aria-posinset={position}
      aria-setsize={total}
      data-shop={shop?.colour}
      data-unread={unread > 0}
      onClick={() => {
        focusList();
        usePlace.getState().open(conversation.id);
      }}
    >
      <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} />
      <div className={styles.body}>
        <div className={styles.line}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {deadline && deadline.tone !== 'none' ? (
            <RowDeadline tone={deadline.tone} deadline={deadline} words={words} />
          ) : (
            <time className={styles.when} title={words.times.full(lastMessageAt)}>
              {words.times.age(lastMessageAt, now)}
            </time>
          )}
        </div>
        <div className={styles.line}>
          <RowPreview id={`${id}-preview`} conversation={conversation} />
          {deadline && deadline.tone !== 'none' && (
            <time className={styles.age} title={words.times.full(lastMessageAt)}>
              {words.times.age(lastMessageAt, now)}
            </time>
          )}
          {unread > 0 && <span className={styles.unread} />}
        </div>
      </div>
    </div>
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

interface RowLabelParts {
  conversation: Conversation;
  name: string;
  shop: Account | undefined;
  deadline: Deadline | null;
  words: Words;
}

/** "Lucía Ferrán, Oddkiln, not sent, unread, reply by 18:40, in 3 hours 10 minutes". */
function rowLabel({ conversation, name, shop, deadline, words: { t } }: RowLabelParts): string {
  const parts = [name, shop ? shopName(shop) : null];
  if (conversation.preview?.delivery === 'failed') parts.push(t('row.not-sent'));
  if (conversation.unread > 0) parts.push(t('row.unread'));
  if (deadline?.tone === 'closed') parts.push(t('row.closed'));
  else if (deadline && deadline.tone !== 'none') {
    const left = longRemaining(roundRemaining(deadline.leftMs), t);
    parts.push(t('row.reply-by', { time: deadline.clock, left }));
  }
  return parts.filter((part) => part !== null).join(', ');
}
