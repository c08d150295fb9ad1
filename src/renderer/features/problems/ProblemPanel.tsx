import type { ReactNode } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ErrorDetails } from './ErrorDetails.tsx';
import styles from './ProblemPanel.module.css';

interface ProblemPanelProps {
  problem: AppError;
  /** When it happened; shown under Details. */
  at: number;
  /** The one next step. */
  children?: ReactNode;
}

/** What happened, whether anything is lost, what to press. */
export function ProblemPanel({ problem, at, children }: ProblemPanelProps) {
  const { t } = useWords();
  return (
    <div className={styles.panel} role="alert">
      <Icon name="alert" size={18} />
      <p>
        {t(`error.${problem.code}`)} <ErrorDetails problem={problem} at={at} />
      </p>
      {children}
    </div>
  );
}
