import { useState } from 'react';
import styles from './Face.module.css';
import { Icon } from './Icon.tsx';

const TINTS = 8;

interface FaceProps {
  /** The person's id: a face never changes its colour. */
  tintOf: number;
  /** Up to two letters, or null for names without letters. */
  letters: string | null;
  /** Where the person's own picture is; null for none. */
  picture?: string | null;
  size?: 'large' | 'medium' | 'small' | 'tiny';
}

/** A person: their picture, and until it is there their letters. People are round. */
export function Face({ tintOf, letters, picture = null, size = 'medium' }: FaceProps) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={styles.face} data-face={(tintOf % TINTS) + 1} data-size={size} aria-hidden="true">
      {letters ?? <Icon name="user" />}
      {picture !== null && picture !== broken && (
        <img src={picture} alt="" draggable={false} onError={() => setBroken(picture)} />
      )}
    </span>
  );
}
