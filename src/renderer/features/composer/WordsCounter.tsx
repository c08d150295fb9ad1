import { MOST_BUTTON_TEXT_CHARACTERS } from '../../../shared/outgoing-choices.ts';
import { MAX_TEXT_BYTES, utf8Length } from '../../../shared/text-bytes.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './WordsCounter.module.css';

/** From here on one looks at how much is left. */
const NEAR = 0.85;

interface WordsCounterProps {
  /** As they will go out. */
  words: string;
  isOverButtons: boolean;
}

/** Instagram counts bytes (an emoji is four, a Cyrillic letter two); over buttons it counts characters. */
export function WordsCounter({ words, isOverButtons }: WordsCounterProps) {
  const { t } = useWords();
  if (words === '') return null;
  const count = isOverButtons ? words.length : utf8Length(words);
  const most = isOverButtons ? MOST_BUTTON_TEXT_CHARACTERS : MAX_TEXT_BYTES;
  const state = count > most ? 'over' : count >= most * NEAR ? 'near' : 'far';
  return (
    <span
      className={styles.counter}
      data-state={state}
      title={t(isOverButtons ? 'choices.counter' : 'composer.counter')}
    >
      {count} / {most}
    </span>
  );
}
