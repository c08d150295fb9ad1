import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './ImportNotice.module.css';
import { resumeImport, stopImport, useHidden, useImport } from './imports.ts';

/** What was there before a shop was connected comes in: how far it is, and the way to end it. */
export function ImportNotice() {
  const { t } = useWords();
  const running = useImport();
  const isHidden = useHidden((state) => state.isHidden);
  if (running === null || (running.isStopped && isHidden)) return null;
  const { isStopped, done, total } = running;
  return (
    <section className={styles.notice}>
      <p role="status">{t(isStopped ? 'import.stopped' : 'import.progress', { done, total })}</p>
      {isStopped ? (
        <>
          <Button size="small" onClick={resumeImport}>
            {t('import.resume')}
          </Button>
          <IconButton label={t('import.close')} onClick={() => useHidden.setState({ isHidden: true })}>
            <Icon name="x" size={14} />
          </IconButton>
        </>
      ) : (
        <Button size="small" onClick={stopImport}>
          {t('import.stop')}
        </Button>
      )}
      <progress
        className={styles.bar}
        aria-label={t('import.progress', { done, total })}
        max={total}
        value={done}
      />
    </section>
  );
}
