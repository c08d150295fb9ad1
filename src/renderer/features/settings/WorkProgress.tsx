import { useEffect, useState } from 'react';
import type { FileWork } from '../../../shared/model/move-file.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './WorkProgress.module.css';

const LOOK_EVERY_MS = 500;

/** How far the work on a file is, and a way to end it. */
export function WorkProgress({ label }: { label: string }) {
  const { t, language } = useWords();
  const [work, setWork] = useState<FileWork | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      void call('work.progress', {}).then((answer) => answer.ok && setWork(answer.value));
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={styles.work}>
      <p role="status">
        {label} {work !== null && work.bytes > 0 && fileSize(work.bytes, language)}
      </p>
      <progress
        className={styles.bar}
        aria-label={label}
        max={1}
        {...(work !== null && work.share !== null && { value: work.share })}
      />
      <Button size="small" onClick={() => void call('work.stop', {})}>
        {t('work.stop')}
      </Button>
    </div>
  );
}
