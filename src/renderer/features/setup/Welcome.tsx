import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ProblemPanel } from '../problems/index.ts';
import { CounterArt } from './CounterArt.tsx';
import { connectInstagram } from './connecting.ts';
import { openPractice, usePractice } from './practice.ts';
import styles from './Welcome.module.css';

/** The first screen: no shop yet, nothing to lose, two doors. */
export function Welcome() {
  const { t } = useWords();
  const { isOpening, problem, at } = usePractice();
  return (
    <main className={styles.welcome} data-part tabIndex={-1}>
      <div className={styles.wall}>
        <CounterArt label={t('welcome.picture')} />
      </div>
      <div className={styles.front}>
        <div>
          <h1>{t('welcome.title')}</h1>
          <p className={styles.lede}>{t('welcome.lede')}</p>
        </div>
        <div className={styles.choices}>
          <section className={styles.choice}>
            <h2>{t('welcome.practice-title')}</h2>
            <p>{t('welcome.practice-text')}</p>
            <Button look="go" size="large" disabled={isOpening} onClick={() => void openPractice()}>
              {t(isOpening ? 'practice.opening' : 'practice.open')}
            </Button>
            <small>{t('welcome.practice-note')}</small>
          </section>
          <section className={styles.choice}>
            <h2>{t('welcome.own-title')}</h2>
            <p>{t('welcome.own-text')}</p>
            <Button size="large" onClick={() => void connectInstagram(null)}>
              {t('connect.button')}
            </Button>
            <small>{t('welcome.own-note')}</small>
          </section>
        </div>
        {problem && <ProblemPanel problem={problem} at={at} />}
        <p className={styles.promise}>
          <Icon name="lock" size={14} />
          {t('welcome.promise')}
        </p>
      </div>
    </main>
  );
}
