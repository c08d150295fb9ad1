import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { BellOnCounter } from '../../ui/Bell.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShopsWaiting } from '../accounts/index.ts';
import { LastCheck } from '../checks/index.ts';
import styles from './QuietRoom.module.css';

/** Nothing is open: either nothing has to be, or something waits to be chosen. */
export function QuietRoom() {
  const { t } = useWords();
  const view = usePlace((state) => state.view);
  const accountId = usePlace((state) => state.accountId);
  const waiting = useShopsWaiting(accountId);
  const hasShops = useInbox((state) => state.accounts.length > 0);
  const isAnswered = waiting === 0 && view === 'needs-reply' && hasShops;
  return (
    <section className={styles.room} aria-label={t('thread.name')}>
      <BellOnCounter />
      {isAnswered ? (
        <>
          <h2>{t('quiet.answered')}</h2>
          <LastCheck />
        </>
      ) : hasShops ? (
        <>
          <h2>{waiting > 0 ? t('quiet.waiting', { count: waiting }) : t('quiet.choose')}</h2>
          <p>{t('quiet.choose-note')}</p>
        </>
      ) : (
        <>
          <h2>{t('quiet.practice')}</h2>
          <p>{t('quiet.practice-note')}</p>
        </>
      )}
    </section>
  );
}
