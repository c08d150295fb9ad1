import type { CheckResult } from '../../../shared/model/doctor.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { NextButton } from './NextButton.tsx';
import { say } from './say.ts';
import styles from './TodoBar.module.css';

/** The first thing that needs the owner, with its one button. */
export function TodoBar({ result }: { result: CheckResult }) {
  const words = useWords();
  const now = useNow();
  if (result.next === null) return null;
  return (
    <section className={styles.bar} aria-label={words.t('health.state-bad')} tabIndex={-1}>
      <span className={styles.mark}>
        <Icon name="alert" size={16} />
      </span>
      <p className={styles.say}>
        <b>{words.t(`doctor.name-${result.id}`)}</b>
        <span>{say(result, words, now)}</span>
      </p>
      <NextButton result={result} next={result.next} look="go" />
    </section>
  );
}
