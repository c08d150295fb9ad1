import { PRACTICE_PACES, type PracticePace } from '../../../shared/model/practice.ts';
import { setPace } from '../../bridge/practice.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './PaceChoice.module.css';

/** How fast the customers write. */
export function PaceChoice({ pace }: { pace: PracticePace }) {
  const { t } = useWords();
  return (
    <Popover
      label={t('pace.name')}
      trigger={
        <Button size="small">
          <Icon name="clock" size={14} />
          {t(`pace.now-${pace}`)}
        </Button>
      }
    >
      <div className={styles.sheet}>
        <p>{t('pace.text')}</p>
        <Segments
          label={t('pace.name')}
          value={pace}
          options={PRACTICE_PACES.map((value) => ({ value, label: t(`pace.${value}`) }))}
          onChange={(value) => void setPace(value)}
        />
      </div>
    </Popover>
  );
}
