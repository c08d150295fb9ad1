import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { tellSeen } from '../../bridge/told-person.ts';
import { useThreads } from '../../caches/thread-cache.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './SeenLine.module.css';

interface SeenLineProps {
  conversation: Conversation;
}

/** Reading here tells nobody. Whether the customer sees it is the owner's choice, now or in the settings. */
export function SeenLine({ conversation: { id, toldSeenAt } }: SeenLineProps) {
  const { t } = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<AppError | null>(null);
  const newestAt = useThreads(
    (state) =>
      state.threads
        .get(id)
        ?.messages.findLast(({ direction, kind }) => direction === 'in' && kind !== 'referral')?.sentAt,
  );
  if (newestAt === undefined) return null;
  if ((toldSeenAt ?? 0) >= newestAt) return <p className={styles.seen}>{t('seen.told')}</p>;

  async function tell(): Promise<void> {
    setIsBusy(true);
    setProblem(await tellSeen(id));
    setIsBusy(false);
  }

  return (
    <p className={problem ? styles.seen : styles.quiet} role={problem ? 'alert' : undefined}>
      <span>{problem ? t(`error.${problem.code}`) : t('seen.quiet')} </span>
      <button type="button" className="link" disabled={isBusy} onClick={() => void tell()}>
        {t('seen.tell')}
      </button>
    </p>
  );
}
