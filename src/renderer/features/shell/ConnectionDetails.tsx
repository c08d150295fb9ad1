import type { ConnectionStatus } from '../../../shared/model/connection.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import { CheckLedger, CheckNow, LastCheck, StoppedImport } from '../checks/index.ts';
import styles from './ConnectionDetails.module.css';

interface ConnectionDetailsProps {
  connection: ConnectionStatus;
}

export function ConnectionDetails({ connection }: ConnectionDetailsProps) {
  const { t } = useWords();
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
      <StoppedImport />
    </div>
  );
}
