import { useWords } from '../../words/use-words.ts';
import styles from './PartsPreview.module.css';

/** How much of a part's end is shown: enough to recognise the place. */
const END_CHARACTERS = 36;

interface PartsPreviewProps {
  parts: readonly string[];
  id: string;
}

/** Where a long text will be split: how each message begins and ends. */
export function PartsPreview({ parts, id }: PartsPreviewProps) {
  const { t } = useWords();
  return (
    <ol id={id} className={styles.parts} aria-label={t('composer.parts', { count: parts.length })}>
      {parts.map((part, index) => {
        const words = part.replace(/\s+/g, ' ');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
          <li key={index}>
            <b>{index + 1}</b>
            <span className={styles.begins} dir="auto">
              {words.slice(0, 200)}
            </span>
            <span className={styles.ends} dir="auto">
              {endOf(words)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The last words, whole. */
function endOf(words: string): string {
  const end = words.slice(-END_CHARACTERS);
  return end.slice(end.indexOf(' ') + 1);
}
