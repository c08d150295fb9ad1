import type { Person } from '../../../shared/model/person.ts';
import { openChatAtInstagram } from '../../bridge/instagram.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './GapRow.module.css';

interface GapRowProps {
  person: Person;
}

/** Instagram has messages here that it no longer hands out: where they are, and the way to them. */
export function GapRow({ person }: GapRowProps) {
  const { t } = useWords();
  return (
    <p className={styles.gap}>
      {t('gap.some')}
      <button type="button" onClick={() => openChatAtInstagram(person)}>
        {t('gap.open')}
      </button>
    </p>
  );
}
