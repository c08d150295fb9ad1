import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '../../words/use-words.ts';
import { ProblemPanel } from '../problems/index.ts';
import { useConnecting } from './connecting.ts';
import styles from './StepPage.module.css';

interface StepPageProps extends Pick<ComponentProps<'form'>, 'onSubmit'> {
  title: string;
  lede: string;
  children: ReactNode;
  /** Left and right end of the foot. */
  foot: ReactNode;
}

/** One screen of the set-up: what to do, where to do it, and the one red panel when it did not work. */
export function StepPage({ title, lede, children, foot, onSubmit }: StepPageProps) {
  const { t } = useWords();
  const { problem, at } = useConnecting();
  return (
    <form
      className={styles.page}
      aria-label={t('setup.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.(event);
      }}
    >
      <div className={styles.body}>
        <div className={styles.column}>
          <header className={styles.head}>
            <h1>{title}</h1>
            <p>{lede}</p>
          </header>
          {problem && <ProblemPanel problem={problem} at={at} />}
          {children}
        </div>
      </div>
      <footer className={styles.foot}>{foot}</footer>
    </form>
  );
}
