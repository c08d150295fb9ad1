import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './Broken.module.css';

interface BrokenProps {
  onRetry: () => void;
}

export function Broken({ onRetry }: BrokenProps) {
  const { t } = useWords();
  return (
    <div className={styles.broken} role="alert">
      <p>{t('part.broken')}</p>
      <Button size="small" onClick={onRetry}>
        {t('part.again')}
      </Button>
    </div>
  );
}
