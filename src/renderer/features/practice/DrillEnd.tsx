import type { Drill } from '../../../shared/model/practice.ts';
import { handleDrill } from '../../bridge/practice.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { leaveForOwnShop } from '../setup/index.ts';
import styles from './DrillLine.module.css';

/** Through with the drill: a word of praise, and the door to the own shop. */
export function DrillEnd({ drill }: { drill: Drill }) {
  const { t } = useWords();
  const isWhole = drill.skipped.length === 0;
  return (
    <div className={styles.line}>
      <span className={styles.tick}>
        <Icon name="check" size={14} />
      </span>
      <p className={styles.words}>
        <b>{t(isWhole ? 'drill.end-all' : 'drill.end-some')}</b> <span>{t('drill.end-text')}</span>
      </p>
      <Button size="small" look="go" onClick={() => void leaveForOwnShop()}>
        {t('drill.own-shop')}
      </Button>
      <Button size="small" look="quiet" onClick={() => void handleDrill('begin-anew')}>
        {t('drill.begin-anew')}
      </Button>
    </div>
  );
}
