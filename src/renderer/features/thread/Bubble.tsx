import type { Message } from '../../../shared/model/message.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Bubble.module.css';
import { MessageText } from './MessageText.tsx';
import { Reactions } from './Reactions.tsx';

interface BubbleProps {
  message: Message;
  /** The person's first name, for a quote. */
  person: string;
}

/** Solid is true, hollow is not yet. */
export function Bubble({ message, person }: BubbleProps) {
  const { t } = useWords();
  const { quote, text, direction, delivery, reactions } = message;
  return (
    <div className={styles.wrap}>
      <div className={styles.bubble} data-side={direction} data-delivery={delivery ?? undefined} dir="auto">
        {quote && (
          <blockquote className={styles.quote}>
            {quote.by !== null && <b>{quote.by === 'account' ? t('message.you') : person}</b>}
            <span dir="auto">{quote.text ?? t('message.quoted-gone')}</span>
          </blockquote>
        )}
        <MessageText text={text ?? ''} />
      </div>
      <Reactions reactions={reactions} person={person} />
    </div>
  );
}
