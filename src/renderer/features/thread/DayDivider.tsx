import { openOverlay } from '../../place/overlay.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './DayDivider.module.css';

interface DayDividerProps {
  at: number;
}

/** The day that begins; a press leads to another one. */
export function DayDivider({ at }: DayDividerProps) {
  const { t, times } = useWords();
  const { word, date } = times.day(at, useNow());
  return (
    <p className={styles.day}>
      <button type="button" title={t('jump.name')} onClick={() => openOverlay('jump')}>
        {word !== null && <b>{word}</b>} {date}
      </button>
    </p>
  );
}

/** From here on the chat was unread when it was opened. */
export function UnreadDivider() {
  const { t } = useWords();
  return <p className={styles.unread}>{t('thread.unread-from-here')}</p>;
}
