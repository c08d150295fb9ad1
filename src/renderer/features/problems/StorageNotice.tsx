import { useApp } from '../../caches/app-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './StorageNotice.module.css';

/** What is stored can be read and nothing new can be kept: it goes away by itself. */
export function StorageNotice() {
  const { t } = useWords();
  const trouble = useApp((state) => state.storageTrouble);
  if (trouble === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <Icon name="alert" size={16} />
      <p>
        <b>{t(`trouble.${trouble}-title`)}.</b> {t(`trouble.${trouble}-text`)}
      </p>
    </div>
  );
}
