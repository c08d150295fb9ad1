import styles from './Pie.module.css';

interface PieProps {
  /** Share that is left, 0 to 100. */
  percent: number;
  size?: 12 | 14;
}

/** A ring with a wedge that starts at twelve. Words always stand beside it. */
export function Pie({ percent, size = 12 }: PieProps) {
  return (
    <svg className={styles.pie} data-size={size} viewBox="0 0 12 12" aria-hidden="true">
      <circle className={styles.ring} cx="6" cy="6" r="5.3" />
      <circle
        className={styles.wedge}
        cx="6"
        cy="6"
        r="1.8"
        pathLength={100}
        strokeDasharray={`${percent} 100`}
      />
    </svg>
  );
}
