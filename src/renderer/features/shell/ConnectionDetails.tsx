import { Popover as Primitive } from 'radix-ui';
import type { ConnectionStatus } from '../../../shared/model/connection.ts';
import { useApp } from '../../caches/app-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import { CheckLedger, CheckNow, LastCheck, StoppedImport } from '../checks/index.ts';
import styles from './ConnectionDetails.module.css';

interface ConnectionDetailsProps {
  connection: ConnectionStatus;
}

export function ConnectionDetails({ connection }: ConnectionDetailsProps) {
  const { t } = useWords();
  const showHealth = usePlace((state) => state.showHealth);
  const wayIn = useApp((state) => state.setup?.wayIn.inUse ?? null);
  return (
    <div className={styles.details}>
      <p className={styles.sentence}>{t(`connection.${connection.word}-sentence`)}</p>
      {connection.word !== 'offline' && <p className={styles.way}>{wayInSentence(wayIn, t)}</p>}
      <div className={styles.last}>
        <LastCheck />
      </div>
      <div className={styles.checks}>
        <CheckNow />
        <CheckLedger />
      </div>
      <Primitive.Close asChild>
        <Button size="small" look="quiet" onClick={showHealth}>
          {t('health.open')}
        </Button>
      </Primitive.Close>
      <StoppedImport />
    </div>
  );
}
