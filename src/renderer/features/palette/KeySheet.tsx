import { useWords } from '../../words/use-words.ts';
import { KeyList } from './KeyList.tsx';
import styles from './KeySheet.module.css';
import { Overlay } from './Overlay.tsx';

/** Every key, over the window. */
export function KeySheet() {
  const { t } = useWords();
  return (
    <Overlay name={t('keys.name')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('keys.name')}>
        <h2>{t('keys.name')}</h2>
        <KeyList />
      </section>
    </Overlay>
  );
}
