import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import type { ConnectionStatus } from '../../../shared/model/connection.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import styles from './ConnectionDetails.module.css';

interface ConnectionDetailsProps {
  connection: ConnectionStatus;
}

export function ConnectionDetails({ connection }: ConnectionDetailsProps) {
  const { t, times } = useWords();
  const [isChecking, setIsChecking] = useState(false);
  const [problem, setProblem] = useState<AppError | null>(null);
  const wayIn = useApp((state) => state.setup?.wayIn.inUse ?? null);
  const lastCheckAt = 'lastCheckAt' in connection ? connection.lastCheckAt : null;

  async function check(): Promise<void> {
    setIsChecking(true);
    const answer = await call('connection.check', {});
    setProblem(answer.ok ? null : answer.error);
    setIsChecking(false);
  }

  return (
    <div className={styles.details}>
      <p className={styles.sentence}>{t(`connection.${connection.word}-sentence`)}</p>
      {connection.word !== 'offline' && <p className={styles.way}>{wayInSentence(wayIn, t)}</p>}
      {lastCheckAt !== null && (
        <p className={styles.last}>{t('connection.last-check', { time: times.clock(lastCheckAt) })}</p>
      )}
      {problem && <p role="alert">{t(`error.${problem.code}`)}</p>}
      <Button size="small" disabled={isChecking} onClick={() => void check()}>
        {t(isChecking ? 'connection.checking' : 'connection.check')}
      </Button>
    </div>
  );
}
