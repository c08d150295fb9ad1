import { askUpdates } from '../../bridge/updates.ts';
import { useUpdate } from '../../caches/update-cache.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './UpdateNotice.module.css';

/** A newer version, spoken of once and only at a quiet moment, which main chooses. */
export function UpdateNotice() {
  const { t } = useWords();
  const status = useUpdate((state) => state.status);
  if (status === null) return null;
  const { step, isOffered } = status;
  if (step.name === 'restarting') {
    return (
      <section className={styles.notice}>
        <p role="status">{t('update.restarting', { version: step.next.version })}</p>
      </section>
    );
  }
  if (!isOffered || (step.name !== 'ready' && step.name !== 'found')) return null;
  const isReady = step.name === 'ready';
  return (
    <section className={styles.notice}>
      <p role="status">
        {t(isReady ? 'update.offer-ready' : 'update.offer-found', { version: step.next.version })}
      </p>
      <Button size="small" onClick={() => void askUpdates(isReady ? 'update.restart' : 'update.fetch')}>
        {t(isReady ? 'update.restart' : 'update.fetch')}
      </Button>
      <IconButton label={t('update.later')} onClick={() => void askUpdates('update.later')}>
        <Icon name="x" size={14} />
      </IconButton>
    </section>
  );
}
