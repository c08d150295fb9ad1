import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './DayDivider.module.css';

interface DayDividerProps {
  at: number;
}

export function DayDivider({ at }: DayDividerProps) {
  const { times } = useWords();
  const { word, date } = times.day(at, useNow());
  return (
    <p className={styles.day}>
      {word !== null && <b>{word}</b>} {date}
    </p>
  );
}
