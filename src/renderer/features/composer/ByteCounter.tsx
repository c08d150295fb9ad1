import { MAX_TEXT_BYTES } from '../../../shared/text-bytes.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './ByteCounter.module.css';

const NEAR_BYTES = 850;

interface ByteCounterProps {
  bytes: number;
}

/** Instagram counts bytes: an emoji is four, a Cyrillic letter two. */
export function ByteCounter({ bytes }: ByteCounterProps) {
  const { t } = useWords();
  if (bytes === 0) return null;
  const state = bytes > MAX_TEXT_BYTES ? 'over' : bytes >= NEAR_BYTES ? 'near' : 'far';
  return (
    <span className={styles.counter} data-state={state} title={t('composer.counter')}>
      {bytes} / {MAX_TEXT_BYTES}
    </span>
  );
}
