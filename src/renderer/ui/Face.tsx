import styles from './Face.module.css';
import { Icon } from './Icon.tsx';

const TINTS = 8;

interface FaceProps {
  /** The person's id: a face never changes its colour. */
  tintOf: number;
  /** Up to two letters, or null for names without letters. */
  letters: string | null;
  size?: 'medium' | 'small';
}

/** A person without a picture. People are round. */
export function Face({ tintOf, letters, size = 'medium' }: FaceProps) {
  return (
    <span className={styles.face} data-face={(tintOf % TINTS) + 1} data-size={size} aria-hidden="true">
      {letters ?? <Icon name="heart" />}
    </span>
  );
}
