import { textParts } from '../../../shared/text-parts.ts';
import { call } from '../../bridge/api.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './MessageText.module.css';
import { shownText } from './shown-text.ts';

interface MessageTextProps {
  text: string;
}

/** The words as they were written; addresses open in the owner's browser. */
export function MessageText({ text }: MessageTextProps) {
  const { t } = useWords();
  const shown = shownText(text);
  return (
    <>
      {textParts(shown.text).map((part) =>
        part.kind === 'link' ? (
          // Its direction is its own: words around it must not turn it into another address.
          <a
            key={part.at}
            className="link"
            dir="ltr"
            href={part.text}
            onClick={(event) => {
              event.preventDefault();
              void call('link.open', { url: part.text });
            }}
          >
            {part.shown}
          </a>
        ) : (
          part.text
        ),
      )}
      {shown.isCut && <small className={styles.cut}>{t('message.cut')}</small>}
    </>
  );
}
