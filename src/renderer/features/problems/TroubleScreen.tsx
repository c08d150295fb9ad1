import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import type { StorageTrouble } from '../../../shared/ipc/storage-trouble.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ErrorDetails } from './ErrorDetails.tsx';
import styles from './TroubleScreen.module.css';
import { useTroubleStep } from './use-trouble-step.ts';

interface TroubleScreenProps {
  trouble: StorageTrouble;
  problem: AppError;
}

/** The disk does not do what it should and there is no inbox to show: what happened, what is safe, one next step. */
export function TroubleScreen({ trouble, problem }: TroubleScreenProps) {
  const { t } = useWords();
  const [since] = useState(Date.now);
  const { label, run, isBusy, refusal, folder, hasNoCopy } = useTroubleStep(trouble);
  return (
    <main className={styles.sheet} data-part tabIndex={-1}>
      <div className={styles.column} role="alert">
        <Icon name="alert" size={22} />
        <h1>{t(`trouble.${trouble}-title`)}</h1>
        <p>{t(hasNoCopy ? 'trouble.no-copy-text' : `trouble.${trouble}-text`)}</p>
        {trouble === 'storage-read-only' && folder !== null && (
          <p className={styles.folder}>
            <span>{t('trouble.folder')}</span> <code>{folder}</code>
          </p>
        )}
        {refusal !== null && <p className={styles.refusal}>{t(`error.${refusal.code}`)}</p>}
        <div className={styles.foot}>
          <Button
            // To go back to an older copy is not what a newer Shopbell wants first.
            look={trouble === 'newer-database' ? 'plain' : 'go'}
            size="large"
            disabled={isBusy || run === null}
            onClick={() => run?.()}
          >
            {label}
          </Button>
          <ErrorDetails problem={refusal ?? problem} at={since} />
        </div>
      </div>
    </main>
  );
}
