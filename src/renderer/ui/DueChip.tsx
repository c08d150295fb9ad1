import styles from './DueChip.module.css';
import { Icon } from './Icon.tsx';
import { Pie } from './Pie.tsx';

interface DueChipProps {
  tone: 'soon' | 'today' | 'later' | 'agent' | 'closed';
  /** "18:40", or the word for closed. */
  clock: string;
  /** "3 h 10"; null where there is nothing left to count. */
  countdown: string | null;
  percent: number;
}

/** Clock and countdown together, never one alone. */
export function DueChip({ tone, clock, countdown, percent }: DueChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {tone === 'closed' ? <Icon name="lock" size={12} /> : <Pie percent={percent} />}
      <b>{clock}</b>
      {countdown !== null && <span className={styles.countdown}>{countdown}</span>}
    </span>
  );
}
