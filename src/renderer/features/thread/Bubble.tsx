import type { Message } from '../../../shared/model/message.ts';
import { ChoicesInside } from '../choices/index.ts';
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
  const { quote, text, direction, delivery, reactions, choices } = message;
  return (
    <div className={styles.wrap} data-reacted={reactions.length > 0}>
      <div className={styles.bubble} data-side={direction} data-delivery={delivery ?? undefined} dir="auto">
        {quote && <QuotedWords conversationId={message.conversationId} quote={quote} person={person} />}
        <MessageText text={text ?? ''} />
        {choices && <ChoicesInside choices={choices} />}
      </div>
      <Reactions reactions={reactions} person={person} />
    </div>
  );
}
