import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import type { Message, SendFailure } from '../../../shared/model/message.ts';
import { discardPending, discardReply, resendPending, retryReply } from '../../bridge/replies.ts';
import type { PendingReply } from '../../caches/thread-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ErrorDetails } from '../problems/index.ts';
import styles from './FailureLine.module.css';

interface FailureLineProps {
  message: Message;
  failure: SendFailure;
  pending: PendingReply | null;
}

/** What failed stays in its place, with the cause and the next click. */
export function FailureLine({ message, failure, pending }: FailureLineProps) {
  const { t } = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const cause = refusal ?? failure;

  async function ask(action: () => Promise<AppError | null>): Promise<void> {
    setIsBusy(true);
    setRefusal(await action());
    setIsBusy(false);
  }

  return (
    <div className={styles.failure}>
      <p role="alert">
        <Icon name="alert" size={14} />
        <span>
          <b>{t('message.not-sent')}</b> {t(`error.${cause.code}`)}{' '}
          <ErrorDetails problem={cause} at={failure.at} />
        </span>
      </p>
      <div className={styles.actions}>
        <Button
          size="small"
          look="quiet"
          disabled={isBusy}
          onClick={() => (pending ? discardPending(pending.clientId) : void ask(() => discardReply(message)))}
        >
          {t('message.discard')}
        </Button>
        {failure.canRetry && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() =>
              pending ? void resendPending(pending.clientId) : void ask(() => retryReply(message))
            }
          >
            <Icon name="retry" size={14} />
            {t('message.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
