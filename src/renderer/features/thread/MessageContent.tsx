import type { Message } from '../../../shared/model/message.ts';
import { useWords } from '../../words/use-words.ts';
import { ChoicesBelow } from '../choices/index.ts';
import { Attachments } from './Attachments.tsx';
import { Bubble } from './Bubble.tsx';
import { MessageActions } from './MessageActions.tsx';
import styles from './MessageArticle.module.css';
import { Placeholder } from './Placeholder.tsx';
import { Reactions } from './Reactions.tsx';

interface MessageContentProps {
  message: Message;
  /** The person's first name. */
  person: string;
  canAnswer: boolean;
}

/** What was said, with what hangs on it: reactions, and what can be done with it. */
export function MessageContent({ message, person, canAnswer }: MessageContentProps) {
  const { t } = useWords();
  const { kind, text, attachments, reactions, direction, choices, tapped } = message;
  // Where there is a bubble, the chip hangs on it.
  const hasOwnReactions = !text && reactions.length > 0;
  return (
    <>
      {kind === 'story-reply' && (
        <p className={styles.kicker}>
          {t(direction === 'in' ? 'message.story-reply' : 'message.story-reply-own')}
        </p>
      )}
      {tapped && (
        <p className={styles.kicker}>{t(tapped === 'button' ? 'choices.pressed' : 'choices.tapped')}</p>
      )}
      <div className={styles.content} data-kind={kind} data-side={direction} data-reacted={hasOwnReactions}>
        <Attachments message={message} person={person} />
        {text && <Bubble message={message} person={person} />}
        {choices && <ChoicesBelow choices={choices} />}
        {!text && attachments.length === 0 && <Placeholder text={t('message.empty')} />}
        {hasOwnReactions && <Reactions reactions={reactions} person={person} />}
        <MessageActions message={message} canAnswer={canAnswer} />
      </div>
    </>
  );
}
