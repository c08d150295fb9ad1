import { lazy, Suspense } from 'react';
import styles from './EmojiPicker.module.css';

/** With its names it is larger than the rest of the window: read from the disk when somebody wants it. */
const FullPicker = lazy(async () => ({ default: (await import('./FullPicker.tsx')).FullPicker }));

interface EmojiPickerProps {
  onPick(emoji: string): void;
}

export function EmojiPicker({ onPick }: EmojiPickerProps) {
  return (
    <Suspense fallback={<div className={styles.picker} />}>
      <FullPicker onPick={onPick} />
    </Suspense>
  );
}
