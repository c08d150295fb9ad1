import { fillReply, type ReplyValues } from '../../../shared/reply-variables.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './SavedReplies.module.css';

interface FilledReplyProps {
  words: string;
  values: ReplyValues;
}

/** The message as it will read: what was filled in is dotted under, what nobody knows is told below. */
export function FilledReply({ words, values }: FilledReplyProps) {
  const { t } = useWords();
  const parts = fillReply(words, values);
  const gaps = parts.filter(({ isFilled }) => !isFilled);
  let at = 0;
  return (
    <>
      <p className={styles.bubble} dir="auto">
        {parts.map(({ text, variable, isFilled }) => {
          const key = at;
          at += text.length;
          return variable === null ? (
            text
          ) : (
            <span key={key} className={styles.filled} data-gap={!isFilled}>
              {text}
            </span>
          );
        })}
      </p>
      {gaps.length > 0 && (
        <small className={styles.gaps}>
          {t('saved.gaps', { what: [...new Set(gaps.map(({ text }) => text))].join(', ') })}
        </small>
      )}
    </>
  );
}
