import styles from './Dot.module.css';

interface DotProps {
  /** A shop colour, 1 to 8. */
  colour: number;
  size?: 6 | 7 | 14;
}

/** The sign of a label; its name always stands beside it or in the name of what holds it. */
export function Dot({ colour, size = 7 }: DotProps) {
  return <span className={styles.dot} data-shop={colour} data-size={size} />;
}
