import type { Message, SendFailure } from '../../../shared/model/message.ts';
import { discardReaction } from '../../bridge/own-reactions.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ErrorDetails } from '../problems/index.ts';
import styles from './ReactionFailure.module.css';

interface ReactionFailureProps {
  message: Message;
  failure: SendFailure;
}

/** The chip is as it was before; this says why. */
export function ReactionFailure({ message, failure }: ReactionFailureProps) {
  const { t } = useWords();
  return (
    <div className={styles.failure}>
      <p role="alert">
        <Icon name="alert" size={14} />
        <span>
          <b>{t('reaction.not-taken')}</b> {t(`error.${failure.code}`)}{' '}
          <ErrorDetails problem={failure} at={failure.at} />
        </span>
      </p>
      <Button size="small" look="quiet" onClick={() => void discardReaction(message)}>
        {t('reaction.close')}
      </Button>
    </div>
  );
}
