import styles from './Keys.module.css';

interface KeysProps {
  caps: readonly string[];
}

/** Which keys do the same; for the eye only, `aria-keyshortcuts` says it to others. */
export function Keys({ caps }: KeysProps) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
