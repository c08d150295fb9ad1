import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { CheckLedger, CheckNow, LastCheck } from '../checks/index.ts';
import styles from './card.module.css';

/** The comparisons with Instagram that are the safe way. */
export function Ledger() {
  const { t } = useWords();
  return (
    <section className={styles.card} aria-label={t('health.ledger')} tabIndex={-1}>
      <h2>
        <Icon name="all" size={16} />
        <span className={styles.name}>{t('health.ledger')}</span>
      </h2>
      <div className={styles.plain}>
        <LastCheck />
        <div className={styles.actions}>
          <CheckNow />
          <CheckLedger />
        </div>
      </div>
    </section>
  );
}
