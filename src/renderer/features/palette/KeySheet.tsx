import { useWords } from '../../words/use-words.ts';
import { KeyList } from './KeyList.tsx';
import styles from './KeySheet.module.css';
import { Overlay } from './Overlay.tsx';

/** Every key, over the window. */
export function KeySheet() {
  const { t } = useWords();
  return (
    <Overlay name={t('keys.name')}>
      <div className={styles.sheet}>
        <h2>{t('keys.name')}</h2>
        <KeyList />
      </div>
    </Overlay>
  );
}
