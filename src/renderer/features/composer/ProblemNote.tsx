import type { ChoiceProblem } from '../../../shared/outgoing-choices.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './editors.module.css';

const WORDS = {
  'no-words': 'choices.no-words',
  'words-too-long': 'choices.words-too-long',
  none: 'choices.none',
  'too-many': 'choices.too-many',
  'title-missing': 'choices.title-missing',
  'title-too-long': 'choices.title-too-long',
  'title-twice': 'choices.title-twice',
  'address-missing': 'choices.address-missing',
  address: 'choices.address-wrong',
} as const satisfies Record<ChoiceProblem, TextKey>;

/** Not written yet is no mistake: it is said quietly. */
const QUIET: readonly ChoiceProblem[] = ['no-words', 'none', 'title-missing', 'address-missing'];

interface ProblemNoteProps {
  problem: ChoiceProblem | null;
  /** What is good to know when nothing is wrong. */
  hint: TextKey;
}

/** The one thing that is still to be done before it can go out. */
export function ProblemNote({ problem, hint }: ProblemNoteProps) {
  const { t } = useWords();
  const isBad = problem !== null && !QUIET.includes(problem);
  return (
    <p className={styles.note} role={isBad ? 'alert' : undefined} data-bad={isBad}>
      {t(problem === null ? hint : WORDS[problem])}
    </p>
  );
}
