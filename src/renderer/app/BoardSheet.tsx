import { lazy, Suspense } from 'react';
import { TokenNotice } from '../features/accounts/index.ts';
import { ImportNotice } from '../features/checks/index.ts';
import { IncidentNotice } from '../features/shell/index.ts';
import styles from './BoardSheet.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';

// Loaded when first gone to: a start shows the list.
const Board = lazy(() => import('../features/board/Board.tsx').then((module) => ({ default: module.Board })));

/** The reply-by board in the place of list and thread. */
export function BoardSheet() {
  return (
    <main className={styles.sheet} data-part>
      <ErrorBoundary>
        <IncidentNotice />
        <TokenNotice />
        <ImportNotice />
        <Suspense fallback={null}>
          <Board />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}
