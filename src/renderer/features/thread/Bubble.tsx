import type { Message } from '../../../shared/model/message.ts';
import styles from './Bubble.module.css';
import { MessageText } from './MessageText.tsx';
import { QuotedWords } from './QuotedWords.tsx';
import { Reactions } from './Reactions.tsx';

interface BubbleProps {
  message: Message;
  /** The person's first name, for a quote. */
  person: string;
}

/** Solid is true, hollow is not yet. */
export function Bubble({ message, person }: BubbleProps) {
  const { quote, text, direction, delivery, reactions } = message;
  return (
    <div className={styles.wrap} data-reacted={reactions.length > 0}>
      <div className={styles.bubble} data-side={direction} data-delivery={delivery ?? undefined} dir="auto">
        {quote && <QuotedWords conversationId={message.conversationId} quote={quote} person={person} />}
        <MessageText text={text ?? ''} />
      </div>
      <Reactions reactions={reactions} person={person} />
    </div>
  );
}
