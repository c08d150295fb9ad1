import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Message, Quote } from '../../../shared/model/message.ts';
import { showMessage } from '../../place/shown-message.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './QuotedWords.module.css';

interface QuotedWordsProps {
  conversationId: Message['conversationId'];
  quote: Quote;
  /** The person's first name. */
  person: string;
}

/** One line holds no more. */
const QUOTE_CHARACTERS = 200;

/** What a message answers; a click goes there. */
export function QuotedWords({ conversationId, quote, person }: QuotedWordsProps) {
  const { t } = useWords();
  const { messageId, by, text } = quote;
  const words = (
    <>
      {by !== null && <b>{by === 'account' ? t('message.you') : person}</b>}
      <span dir="auto">
        {text === null ? t('message.quoted-gone') : harmlessLine(text, QUOTE_CHARACTERS)}
      </span>
    </>
  );
  return (
    <blockquote className={styles.quote}>
      {messageId === null ? (
        words
      ) : (
        <button
          type="button"
          title={t('message.go-to')}
          onClick={() => showMessage(conversationId, messageId)}
        >
          {words}
        </button>
      )}
    </blockquote>
  );
}
