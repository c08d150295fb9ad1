import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';

/** Compares with Instagram now; while that runs the button says how far it is. */
export function CheckNow() {
  const { t } = useWords();
  const running = useApp((state) => state.checks.running);
  const [isChecking, setIsChecking] = useState(false);
  const [problem, setProblem] = useState<AppError | null>(null);

  async function check(): Promise<void> {
    setIsChecking(true);
    const answer = await call('connection.check', {});
    setProblem(answer.ok ? null : answer.error);
    setIsChecking(false);
  }

  const progress =
    running !== null && running.total > 0
      ? t('checks.progress', { done: running.read, total: running.total })
      : t('checks.running');
  return (
    <>
      {problem && <p role="alert">{t(`error.${problem.code}`)}</p>}
      <Button size="small" disabled={isChecking} onClick={() => void check()}>
        {isChecking ? progress : t('checks.now')}
      </Button>
    </>
  );
}
