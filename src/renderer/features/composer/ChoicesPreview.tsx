import type { MessageChoices } from '../../../shared/model/choices.ts';
import { titlesOf } from '../../../shared/outgoing-choices.ts';
import { useWords } from '../../words/use-words.ts';
import { ChoicesBelow, ChoicesInside } from '../choices/index.ts';
import styles from './ChoicesPreview.module.css';

interface ChoicesPreviewProps {
  choices: MessageChoices;
  words: string;
}

/** The bubble as it will look: hollow, because it is not sent. */
export function ChoicesPreview({ choices, words }: ChoicesPreviewProps) {
  const { t } = useWords();
  const hasTitles = titlesOf(choices).some(Boolean);
  return (
    <figure className={styles.preview}>
      <figcaption>{t('choices.preview')}</figcaption>
      <div className={styles.bubble} dir="auto" data-empty={words === ''}>
        {words || t('choices.words-here')}
        {hasTitles && <ChoicesInside choices={choices} />}
      </div>
      {hasTitles && <ChoicesBelow choices={choices} />}
    </figure>
  );
}
