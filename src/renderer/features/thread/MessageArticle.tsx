import { memo } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import type { Person } from '../../../shared/model/person.ts';
import { firstName, personName } from '../../words/person-name.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { PlannedLine } from '../later/index.ts';
import { LinkBelow } from '../links/index.ts';
import { CameBy } from './CameBy.tsx';
import { FailureLine } from './FailureLine.tsx';
import styles from './MessageArticle.module.css';
import { MessageContent } from './MessageContent.tsx';
import { MessageMeta } from './MessageMeta.tsx';
import { Placeholder } from './Placeholder.tsx';
import { ReactionFailure } from './ReactionFailure.tsx';
import type { ThreadItem } from './thread-items.ts';

interface MessageArticleProps {
  item: Extract<ThreadItem, { kind: 'message' }>;
  person: Person;
  /** The reply window is open. */
  canAnswer: boolean;
  /** Somebody asked to be brought here. */
  isRinged: boolean;
}

/** One message: who and when in its name, the words as its text, below it how far it has come. */
export const MessageArticle = memo(function MessageArticle(props: MessageArticleProps) {
  const { item, person, canAnswer, isRinged } = props;
  const words = useWords();
  const { message, joins, isFollowed } = item;
  const { delivery, failure } = message;
  return (
    <article
      className={styles.message}
      aria-label={nameOf(message, person, words)}
      data-side={message.direction}
      data-delivery={delivery ?? undefined}
      data-joins={joins}
      data-followed={isFollowed}
      data-ringed={isRinged}
    >
      <Said message={message} person={person} canAnswer={canAnswer} />
      {delivery === 'failed' && failure ? (
        <FailureLine message={message} failure={failure} pending={item.pending} />
      ) : message.planned ? (
        <PlannedLine message={message} planned={message.planned} />
      ) : (
        (!isFollowed || message.isEdited) && <MessageMeta message={message} />
      )}
      {message.reactionFailure && <ReactionFailure message={message} failure={message.reactionFailure} />}
    </article>
  );
});

/** The words, or why there are none; above them, where the person came from. */
function Said({
  message,
  person,
  canAnswer,
}: Pick<MessageArticleProps, 'person' | 'canAnswer'> & { message: Message }) {
  const words = useWords();
  if (message.isUnsent) return <Placeholder icon="undo" text={unsentWords(message, person, words)} />;
  return (
    <>
      {message.referral && <CameBy referral={message.referral} />}
      {message.kind === 'unsupported' && <Placeholder icon="alert" text={words.t('message.unsupported')} />}
      {message.kind !== 'unsupported' && message.kind !== 'referral' && (
        <>
          <MessageContent message={message} person={firstName(person, words.t)} canAnswer={canAnswer} />
          <LinkBelow message={message} />
        </>
      )}
    </>
  );
}

function nameOf(message: Message, person: Person, { t, times }: Words): string {
  const who = message.direction === 'out' ? t('message.you') : personName(person, t);
  return t('message.name', { who, when: times.full(message.sentAt) });
}

function unsentWords({ direction }: Message, person: Person, { t }: Words): string {
  return direction === 'out' ? t('message.you-unsent') : t('message.unsent', { name: firstName(person, t) });
}
