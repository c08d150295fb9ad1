import { memo } from 'react';
import { longRemaining, roundRemaining } from '../../../shared/deadline-words.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { isShutAt } from '../../../shared/opening-hours.ts';
import { faceAddress } from '../../bridge/media.ts';
import { useApp } from '../../caches/app-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DueChip } from '../../ui/DueChip.tsx';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { initials, personName, shopName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { useShop } from '../accounts/index.ts';
import { type Deadline, deadlineOf, previewWords, useHumanAgent } from '../conversations/index.ts';
import { act, SheetButton } from '../triage/index.ts';
import styles from './BoardCard.module.css';
import { answer } from './board-commands.ts';
import { cardId } from './use-board-focus.ts';

interface BoardCardProps {
  conversation: Conversation;
  isClosed: boolean;
  /** Whether Tab leads here; arrows lead to the others. */
  isReachable: boolean;
}

/** A chat on the board: whose shop, who, what, until when; what can be done on hover and focus. */
export const BoardCard = memo(function BoardCard({ conversation, isClosed, isReachable }: BoardCardProps) {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const { id, person } = conversation;
  const shop = useShop(conversation.accountId);
  const hours = useApp((state) => state.settings.openingHours);
  const deadline = deadlineOf(conversation, now, words, useHumanAgent());
  const closesWhileShut = !isClosed && deadline.at !== null && isShutAt(hours, deadline.at);
  const name = personName(person, t);
  const label = [
    name,
    shop ? shopName(shop) : null,
    conversation.preview?.delivery === 'failed' ? t('row.not-sent') : null,
    closingWords(deadline, now, words),
    closesWhileShut ? t('board.shut') : null,
  ];
  return (
    <article
      className={styles.card}
      data-shop={shop?.colour}
      data-closed={isClosed}
      data-current={isReachable}
      aria-labelledby={cardId(id)}
      onFocus={() => usePlace.getState().select(id)}
    >
      <div className={styles.top}>
        <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="small" />
        <div>
          <h3 className={styles.name}>
            {/* It lies over the whole card, so a click anywhere on it opens the chat. */}
            <button
              type="button"
              id={cardId(id)}
              className={styles.open}
              tabIndex={isReachable ? 0 : -1}
              aria-label={label.filter((part) => part !== null).join(', ')}
              aria-describedby={`${cardId(id)}-text`}
              onClick={() => answer(id)}
            >
              <bdi>{name}</bdi>
            </button>
          </h3>
          {shop && <p className={styles.shop}>{shopName(shop)}</p>}
        </div>
      </div>
      <CardText id={`${cardId(id)}-text`} conversation={conversation} />
      <div className={styles.foot}>
        <CardDeadline deadline={deadline} now={now} words={words} />
        {closesWhileShut && (
          <span className={styles.shut} title={t('board.shut-tip')}>
            <Icon name="moon" size={12} />
            <span>{t('board.shut')}</span>
          </span>
        )}
      </div>
      <div className={styles.acts}>
        <Button size="small" onClick={() => answer(id)}>
          <Icon name="reply" size={14} />
          {t(isClosed ? 'board.open' : 'board.reply')}
        </Button>
        <SheetButton kind="snooze" at="board" chatId={id} />
        <IconButton
          label={t('triage.done')}
          aria-keyshortcuts="E"
          onClick={() => void act({ type: 'done' }, { ids: [id] })}
        >
          <Icon name="check" size={14} />
        </IconButton>
      </div>
    </article>
  );
});

interface CardTextProps {
  id: string;
  conversation: Conversation;
}

function CardText({ id, conversation }: CardTextProps) {
  const { t } = useWords();
  const { icon, lead, look, text } = previewWords(conversation, t);
  return (
    <p id={id} className={styles.text} dir={lead === null ? 'auto' : undefined}>
      {(icon !== null || lead !== null) && (
        <span className={styles.lead} data-look={look}>
          {icon !== null && <Icon name={icon} size={13} />}
          {lead}{' '}
        </span>
      )}
      {/* Words by themselves turn their whole line; behind a lead they turn only themselves. */}
      {lead === null ? text : <bdi>{text}</bdi>}
    </p>
  );
}

interface CardDeadlineProps {
  deadline: Deadline;
  now: number;
  words: Words;
}

function CardDeadline({ deadline, now, words }: CardDeadlineProps) {
  const { t, times } = words;
  const { tone, at, countdown, percent } = deadline;
  if (at === null || tone === 'none' || tone === 'closed') {
    return <DueChip tone="closed" clock={closingWords(deadline, now, words)} countdown={null} percent={0} />;
  }
  return (
    <DueChip
      tone={tone}
      clock={times.soonClock(at, now)}
      countdown={t('board.in', { left: countdown })}
      percent={percent}
    />
  );
}

/** "reply by Fri 01:30, in 10 hours", or since when it is closed. */
function closingWords({ tone, at, leftMs }: Deadline, now: number, { t, times }: Words): string {
  if (at === null) return t('row.closed');
  if (tone === 'closed') return t('board.closed-at', { day: times.soonDay(at, now), time: times.clock(at) });
  return t('row.reply-by', {
    time: times.soonClock(at, now),
    left: longRemaining(roundRemaining(leftMs), t),
  });
}
