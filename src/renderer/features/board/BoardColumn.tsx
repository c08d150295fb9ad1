import { useId, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Pie } from '../../ui/Pie.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Group } from '../conversations/index.ts';
import { BoardCard } from './BoardCard.tsx';
import styles from './BoardColumn.module.css';

/** As many cards as a day brings; a flood is painted step by step. */
const AT_FIRST = 60;
const STEP = 120;

/** What the pie of a column's head shows: about how much of the answering time is left there. */
const PIES: Readonly<Record<Exclude<Group, 'closed'>, number>> = { soon: 6, today: 20, later: 80, agent: 50 };

interface BoardColumnProps {
  group: Group;
  chats: readonly Conversation[];
  /** The one card of the board that Tab leads to. */
  reachable: ConversationId | null;
}

export function BoardColumn({ group, chats, reachable }: BoardColumnProps) {
  const { t } = useWords();
  const headId = useId();
  const [most, setMost] = useState(AT_FIRST);
  // The card that has the focus is always there, however far down it stands.
  const shown = Math.max(most, chats.findIndex(({ id }) => id === reachable) + 2);
  const hidden = chats.length - shown;
  return (
    <section className={styles.column} data-group={group} aria-labelledby={headId}>
      <h2 className={styles.head} id={headId}>
        {group === 'closed' ? <Icon name="lock" size={14} /> : <Pie percent={PIES[group]} />}
        {t(`board.column-${group}`)} <span>{chats.length}</span>
      </h2>
      <div className={styles.cards}>
        <ul>
          {chats.slice(0, shown).map((conversation) => (
            <li key={conversation.id}>
              <BoardCard
                conversation={conversation}
                isClosed={group === 'closed'}
                isReachable={conversation.id === reachable}
              />
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <Button size="small" onClick={() => setMost(shown + STEP)}>
            {t('board.more', { count: Math.min(hidden, STEP) })}
          </Button>
        )}
        {group === 'agent' && chats.length > 0 && <p className={styles.note}>{t('board.note-agent')}</p>}
        {group === 'closed' && chats.length > 0 && <p className={styles.note}>{t('board.note-closed')}</p>}
      </div>
    </section>
  );
}
