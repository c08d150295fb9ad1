import type { Reaction } from '../../../shared/model/message.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Reactions.module.css';

interface ReactionsProps {
  reactions: readonly Reaction[];
  person: string;
}

/** Hollow while Instagram has not taken one's own. */
export function Reactions({ reactions, person }: ReactionsProps) {
  const { t } = useWords();
  if (reactions.length === 0) return null;
  const who = reactions.map(({ by }) => (by === 'account' ? t('message.you') : person)).join(', ');
  const isPending = reactions.some((reaction) => reaction.isPending);
  return (
    <span className={styles.reactions} data-pending={isPending} title={t('message.reacted', { who })}>
      {reactions.map(({ by, emoji }) => (
        <span key={by} role="img" aria-label={`${emoji} ${by === 'account' ? t('message.you') : person}`}>
          {emoji}
        </span>
      ))}
    </span>
  );
}
