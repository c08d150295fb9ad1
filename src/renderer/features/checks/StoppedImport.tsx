import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { resumeImport, useHidden, useImport } from './imports.ts';
import styles from './StoppedImport.module.css';

/** A stopped import whose line was put away can still be taken up. */
export function StoppedImport() {
  const { t } = useWords();
  const isHidden = useHidden((state) => state.isHidden);
  const running = useImport();
  if (!isHidden || !running?.isStopped) return null;
  return (
    <div className={styles.stopped}>
      <p>{t('import.stopped', { done: running.done, total: running.total })}</p>
      <Button size="small" onClick={resumeImport}>
        {t('import.resume')}
      </Button>
    </div>
  );
}
