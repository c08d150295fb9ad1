import type { Message } from '../../../shared/model/message.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Wheel } from '../../ui/Wheel.tsx';
import type { Times } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './MessageMeta.module.css';

interface MessageMetaProps {
  message: Message;
}

/** The one quiet line below a group: when, and for own messages how far it has come. */
export function MessageMeta({ message }: MessageMetaProps) {
  const { t, times } = useWords();
  const { direction, origin, delivery, isEdited, sentAt } = message;
  const isElsewhere = direction === 'out' && origin === 'elsewhere';
  return (
    <p className={styles.meta} title={times.full(sentAt)}>
      {isElsewhere && <Icon name="phone" size={12} />}
      {delivery === 'sending' && <Wheel size="small" />}
      {delivery === 'queued' && <Icon name="outbox" size={12} />}
      <span>{isElsewhere && delivery === 'sent' ? times.clock(sentAt) : stateWords(message, t, times)}</span>
      {isElsewhere && <span className={styles.more}>{t('message.from-phone')}</span>}
      {isEdited && <span className={styles.more}>{t('message.edited')}</span>}
    </p>
  );
}

function stateWords({ delivery, sentAt, seenAt, failure }: Message, t: Translate, times: Times): string {
  switch (delivery) {
    case null:
      return times.clock(sentAt);
    case 'queued':
      return failure ? t('message.queued-because', { why: t(`error.${failure.code}`) }) : t('message.queued');
    case 'sending':
      return t('message.sending');
    case 'seen':
      return t('message.seen', { time: times.clock(seenAt ?? sentAt) });
    case 'unknown':
      return t('error.not-confirmed');
    case 'sent':
    case 'failed':
      return t('message.sent', { time: times.clock(sentAt) });
  }
}
