import type { Reaction } from '../../../shared/model/message.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Reactions.module.css';

interface ReactionsProps {
  reactions: readonly Reaction[];
  person: string;
}

export function Reactions({ reactions, person }: ReactionsProps) {
  const { t } = useWords();
  if (reactions.length === 0) return null;
  const who = reactions.map(({ by }) => (by === 'account' ? t('message.you') : person)).join(', ');
  return (
    <span className={styles.reactions} title={t('message.reacted', { who })}>
      {reactions.map(({ by, emoji }) => (
        <span key={by}>{emoji}</span>
      ))}
    </span>
  );
}
