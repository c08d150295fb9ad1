import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Reaction } from '../../../shared/model/message.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Reactions.module.css';

interface ReactionsProps {
  reactions: readonly Reaction[];
  person: string;
}

/** The longest emoji, a family, has eleven. */
const MOST_CHARACTERS = 16;

/** Hollow while Instagram has not taken one's own. */
export function Reactions({ reactions, person }: ReactionsProps) {
  const { t } = useWords();
  if (reactions.length === 0) return null;
  const shown = reactions.map((reaction) => ({
    ...reaction,
    emoji: harmlessLine(reaction.emoji, MOST_CHARACTERS),
  }));
  const who = reactions.map(({ by }) => (by === 'account' ? t('message.you') : person)).join(', ');
  const isPending = reactions.some((reaction) => reaction.isPending);
  return (
    <span className={styles.reactions} data-pending={isPending} title={t('message.reacted', { who })}>
      {shown.map(({ by, emoji }) => (
        <span key={by} role="img" aria-label={`${emoji} ${by === 'account' ? t('message.you') : person}`}>
          {emoji}
        </span>
      ))}
    </span>
  );
}
