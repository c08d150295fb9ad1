import styles from './Bell.module.css';

/** The counter bell of the title bar. Brass belongs to the bell. */
export function Bell() {
  return (
    <svg className={styles.bell} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.deep} x="13.5" y="4.5" width="5" height="4.5" rx="2.2" />
      <path className={styles.brass} d="M4.5 21.5C4.5 14.6 9.6 9 16 9s11.5 5.6 11.5 12.5z" />
      <path className={styles.shine} d="M8.3 19.2c.3-3.6 2.2-6.4 5-7.7" strokeWidth="1.8" />
      <rect className={styles.deep} x="3" y="23.5" width="26" height="4" rx="2" />
    </svg>
  );
}

/** The same bell on its counter, for quiet rooms. */
export function BellOnCounter() {
  return (
    <svg className={styles.counter} viewBox="0 0 168 112" aria-hidden="true">
      <rect className={styles.shelf} x="8" y="96" width="152" height="5" rx="2.5" />
      <rect className={styles.deep} x="79" y="24" width="10" height="12" rx="4.5" />
      <path className={styles.brass} d="M50 80C50 54 64 34 84 34s34 20 34 46z" />
      <path className={styles.shine} d="M61 74c1-13 7-23 16-29" strokeWidth="4.5" />
      <rect className={styles.deep} x="45" y="85" width="78" height="11" rx="5.5" />
    </svg>
  );
}
