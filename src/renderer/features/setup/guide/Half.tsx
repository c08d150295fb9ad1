import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './GuidePage.module.css';

interface HalfProps {
  side: 'meta' | 'instagram';
  /** `here`: the owner must act now. */
  state: 'here' | 'plain' | 'past';
  children: ReactNode;
}

const ICONS = { meta: 'globe', instagram: 'phone' } as const;

/** What is to be done on Meta's side or on Instagram's; both are needed, one at a time. */
export function Half({ side, state, children }: HalfProps) {
  const { t } = useWords();
  return (
    <section className={styles.half} data-state={state}>
      <h2>
        <Icon name={ICONS[side]} />
        {t(`guide.${side}-side`)}
        {state === 'here' && <span className={styles.pill}>{t('guide.your-turn')}</span>}
        {state === 'past' && <span className={styles.pill}>{t('guide.half-done')}</span>}
      </h2>
      {children}
    </section>
  );
}

export function NothingToDo({ side }: Pick<HalfProps, 'side'>) {
  const { t } = useWords();
  return (
    <p className={styles.none}>
      <Icon name={ICONS[side]} />
      <b>{t(`guide.${side}-side`)}</b> {t('guide.nothing')}
    </p>
  );
}

/** What to do there, one after the other. */
export function Todo({ steps }: { steps: readonly string[] }) {
  return (
    <ol className={styles.todo}>
      {steps.map((step) => (
        <li key={step}>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}
